#!/usr/bin/env bash
# All of our Python under the platform's rules and mypy, the policy tables, then pytest (--quick: without the slow tests).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
root=$(./install.sh)
# Quick, for pytest, is a marker.
arguments=()
for argument; do
    case $argument in --quick) arguments+=(-m "not slow") ;; *) arguments+=("$argument") ;; esac
done
sources=(gate_worker install.py judge.py policy/generate.py tests/warm_driver.py ../scripts/bench)
for folder in . ../scripts ../src/test/python; do
    "$root/tools/bin/ruff" check --no-cache --quiet "$folder"
    "$root/tools/bin/ruff" format --no-cache --quiet --check "$folder"
done
# What imports the gate or mypy itself is judged with the tools' own Python, the rest with the target's.
MYPYPATH=../scripts/crash "$root/tools/bin/mypy" --config-file config/mypy.ini --cache-dir "${TMPDIR:-/tmp}/plugin-generator-mypy" \
    --python-executable "$root/tools/bin/python" --no-error-summary "${sources[@]}"
(cd ../scripts/cycle && "$root/tools/bin/mypy" --config-file "$OLDPWD/config/mypy.ini" \
    --cache-dir "${TMPDIR:-/tmp}/plugin-generator-mypy-cycle" --python-executable "$root/target/bin/python" --no-error-summary ./*.py)
"$root/tools/bin/mypy" --config-file config/mypy.ini --cache-dir "${TMPDIR:-/tmp}/plugin-generator-mypy-tests" \
    --python-executable "$root/target/bin/python" --no-error-summary --exclude '/warm_driver\.py$' tests ../scripts/bootstrap
(cd ../src/test/python && "$root/tools/bin/mypy" --config-file "$OLDPWD/config/mypy.ini" \
    --cache-dir "${TMPDIR:-/tmp}/plugin-generator-mypy-operate" --python-executable "$root/target/bin/python" --no-error-summary ./*.py)
(cd ../scripts/crash && "$root/tools/bin/mypy" --config-file "$OLDPWD/config/mypy.ini" \
    --cache-dir "${TMPDIR:-/tmp}/plugin-generator-mypy-crash" --python-executable "$root/tools/bin/python" --no-error-summary ./*.py)
"$root/target/bin/python" -I policy/generate.py --check
TOOLCHAIN_DIR=$root exec "$root/target/bin/python" -P -B -m pytest -q -p no:cacheprovider tests ../scripts/bootstrap/tests ${arguments[@]+"${arguments[@]}"}
