#!/usr/bin/env bash
# Makes the pinned Python toolchain once and prints its folder: tools/ (ruff, mypy, detect-secrets), target/ (what
# generated plugins stand on), worker/ (the gate's worker) and policy/. Progress goes to standard error.
#   toolchain/install.sh            where: $PLUGIN_GENERATOR_HOME, or the user's cache folder
# Every folder is named by the digest of what it was made from, so a finished one is never changed again.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
home=${PLUGIN_GENERATOR_HOME:-${XDG_CACHE_HOME:-${HOME:?HOME is not set}/.cache}/plugin-generator}

digest() { # of the files named, in order: name and content
    if command -v sha256sum >/dev/null; then sha256sum "$@" | sha256sum; else shasum -a 256 "$@" | shasum -a 256; fi | cut -c1-16
}

cd "$here"
venvs=$home/toolchain/venvs-$(digest requirements-tools.txt requirements-target.txt)
final=$home/toolchain/$(digest install.py requirements-*.txt config/* policy/*.json gate_worker/*.py gate_worker/*/*.py)

if [[ -f $final/complete && -x $final/tools/bin/python && -x $final/target/bin/python ]]; then
    printf '%s\n' "$final"
    exit 0
fi

python=
for candidate in ${PLUGIN_GENERATOR_PYTHON:-} python3.13 python3.12 python3.11 python3.14 python3 python; do
    if command -v "$candidate" >/dev/null &&
        "$candidate" -I -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 14))' 2>/dev/null; then
        python=$candidate
        break
    fi
done
if [[ -z $python ]]; then
    echo "The gate's tools need Python 3.11, 3.12, 3.13 or 3.14, and none was found: install one (for example: apt install python3 python3-venv)." >&2
    exit 3
fi
exec "$python" -I -B install.py "$here" "$venvs" "$final"
