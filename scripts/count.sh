# Adds up what the test runners report. Sourced after common.sh.
# shellcheck shell=bash disable=SC2034 # the sums are read by ./test

passed=0 failed=0 skipped=0 failures=''

add() { # add WHAT PASSED FAILED SKIPPED EXIT-CODE: a runner that failed without a failed test counts as one
    passed=$((passed + $2)) skipped=$((skipped + $4))
    if [ "$3" -gt 0 ]; then
        failed=$((failed + $3)) failures="$failures $1"
    elif [ "$5" != 0 ]; then
        failed=$((failed + 1)) failures="$failures $1"
    fi
}

count_surefire() { # count_surefire FOLDER EXIT-CODE
    # shellcheck disable=SC2046 # four numbers
    add java $(find "$1" -name 'TEST-*.xml' -exec grep -hE -m 1 '<testsuite ' {} + 2>/dev/null | awk '
        function of(name) { return match($0, " " name "=\"[0-9]+") ? substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 3) : 0 }
        { all += of("tests"); bad += of("errors") + of("failures"); not_run += of("skipped") }
        END { print all - bad - not_run, bad + 0, not_run + 0 }') "$2"
}

count_python() { # count_python LOG EXIT-CODE: the closing line of pytest, "12 passed, 1 skipped in 3.20s"
    local line
    line=$(grep -E '[0-9]+ (passed|failed|error|errors|skipped).* in [0-9.]+s' "$1" | tail -n 1 || true)
    number() { printf '%s\n' "$line" | sed -nE "s/(^|.*[^0-9])([0-9]+) $1.*/\\2/p"; }
    local bad errors
    bad=$(number failed) errors=$(number error)
    add python "$(number passed | grep . || echo 0)" $((${bad:-0} + ${errors:-0})) "$(number skipped | grep . || echo 0)" "$2"
}

count_lines() { # count_lines LOG EXIT-CODE [WHAT]: lines that begin with "passed:", "FAILED:" or "skipped:"
    add "${3:-commands}" "$(grep -c '^passed: ' "$1" || true)" "$(grep -c '^FAILED: ' "$1" || true)" "$(grep -c '^skipped: ' "$1" || true)" "$2"
}
