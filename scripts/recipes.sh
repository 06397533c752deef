#!/usr/bin/env bash
# Judges the plugins that RecipesTest left in target/recipes as the service would, and runs their own tests.
#   scripts/recipes.sh [RECIPE…]        all recipes, or those whose names are given
set -euo pipefail
cd "$(dirname "$0")/.."
toolchain=$(bash toolchain/install.sh)
folders=()
if [ $# -eq 0 ]; then
    folders=(target/recipes/*/plugins/*)
else
    for recipe in "$@"; do
        folders+=(target/recipes/"$recipe"_??/plugins/*)
    done
fi
status=0
python3 toolchain/judge.py "${folders[@]}" || status=1
for folder in "${folders[@]}"; do
    root=${folder%/plugins/*}
    if ! (cd "$root" && "$toolchain/target/bin/python" -m pytest -q -p no:cacheprovider "${folder#"$root"/}/tests/test_invoke.py" "${folder#"$root"/}/tests/test_manifest.py" "${folder#"$root"/}/tests/test_schemas.py" >pytest.txt 2>&1); then
        echo "FAILED: $folder"
        tail -40 "$root/pytest.txt"
        status=1
    fi
done
exit $status
