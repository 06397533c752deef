# Words and places that ./run, ./test and ./bench share. Sourced; bash 3.2 or newer.
# shellcheck shell=bash disable=SC2034 # the names are for those who source this

set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
work=$root/.build                            # everything that set-up makes inside the project, safe to delete
: "${HOME:=$(cd ~ && pwd)}"                  # unset under `env -i`: the tilde still knows
export HOME

readonly exit_usage=2 exit_failed=4 exit_setup=5

say() { printf '%s\n' "· $*" >&2; }

# The one sentence of a failure: what is wrong, and what to do.
fail() { # fail CODE SENTENCE
    printf '%s\n' "plugin-generator: $2" >&2
    exit "$1"
}

sha256() { # of standard input
    if command -v sha256sum >/dev/null; then sha256sum; else shasum -a 256; fi | cut -c1-16
}

# One digest of the names and contents of files below the project, whatever git knows of them.
digest_of() { # digest_of PATH…
    (cd "$root" && find "$@" -type f ! -name '.*.sw?' ! -name '*~' ! -name .DS_Store -print | LC_ALL=C sort |
        tr '\n' '\0' | if command -v sha256sum >/dev/null; then xargs -0 sha256sum; else xargs -0 shasum -a 256; fi) | sha256
}

# One set-up at a time; the second waits for the first and finds its work done. flock is dropped with its holder;
# where there is none (macOS), a folder with the holder's process id serves, and a dead holder's is taken over.
lock() {
    mkdir -p "$work"
    if command -v flock >/dev/null; then
        exec 9>"$work/lock"
        flock -n 9 || { say "Another set-up of this project is under way; waiting for it …"; flock 9; }
        return
    fi
    local said='' holder
    until mkdir "$work/lock.d" 2>/dev/null; do
        holder=$(cat "$work/lock.d/pid" 2>/dev/null || true)
        if [ -n "$holder" ] && ! kill -0 "$holder" 2>/dev/null; then rm -rf "$work/lock.d"; continue; fi
        [ -n "$said" ] || { said=1; say "Another set-up of this project is under way; waiting for it …"; }
        sleep 1
    done
    echo $$ >"$work/lock.d/pid"
    trap unlock EXIT
}

unlock() {
    if command -v flock >/dev/null; then exec 9>&-; else rm -rf "$work/lock.d"; fi
}

# Programs that take words on their command line need a character set that has those words.
speak_utf8() {
    case ${LC_ALL:-${LC_CTYPE:-${LANG:-}}} in
        *[Uu][Tt][Ff]8* | *[Uu][Tt][Ff]-8*) ;;
        *) case $(uname -s) in Darwin) export LC_ALL=en_US.UTF-8 ;; *) export LC_ALL=C.UTF-8 ;; esac ;;
    esac
}
