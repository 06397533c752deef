# Installs the Debian packages that single tests need, or says what is skipped. Sourced after common.sh.
# shellcheck shell=bash disable=SC2154 # the names come from common.sh

prepare_packages() {
    local package shown_by what missing=''
    while read -r package shown_by what; do
        case $package in '' | '#'*) continue ;; esac
        # The file may be a pattern, as versions are part of some paths.
        # shellcheck disable=SC2086
        ls $shown_by >/dev/null 2>&1 || missing="$missing $package"
    done <"$root/scripts/debian-packages.txt"
    [ -n "$missing" ] || return 0
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
        say "Installing what single tests need:$missing …"
        mkdir -p "$work"
        # shellcheck disable=SC2086
        if { apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends $missing; } \
            </dev/null >"$work/packages.log" 2>&1; then return; fi
        say "apt-get could not install them; why is in $work/packages.log."
    fi
    while read -r package shown_by what; do
        case " $missing " in *" $package "*) say "Without $package (apt install $package) these tests are skipped: $what." ;; esac
    done <"$root/scripts/debian-packages.txt"
}
