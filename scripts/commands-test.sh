#!/usr/bin/env bash
# shellcheck disable=SC2317,SC2086 # the tests are called by name
# Uses ./run and ./test as a person would, in copies of the project, on a machine that lacks now this, now that.
# Prints one line for each test: passed, FAILED or skipped.
set -uo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
place=$(mktemp -d "${TMPDIR:-/tmp}/commands test.XXXXXX")
trap 'stop_service; rm -rf "$place"' EXIT
service='' wrong=0

check() { # check SENTENCE COMMAND…
    local sentence=$1
    shift
    if "$@" >"$place/check.log" 2>&1; then
        echo "passed: $sentence"
    else
        wrong=1
        echo "FAILED: $sentence"
        sed 's/^/    /' "$place/check.log" | tail -n 40
    fi
}

# A copy of the project's files, as a clone has them; `built` brings the finished build along.
copy() { # copy NAME [built]
    local to=$place/$1
    mkdir -p "$to"
    (cd "$here" && tar cf - --exclude=./target --exclude=./.build --exclude=./.git --exclude=./data .) | (cd "$to" && tar xf -)
    if [ "${2:-}" = built ]; then
        mkdir -p "$to/.build"
        (cd "$here/.build" && tar cf - -- */app) | (cd "$to/.build" && tar xf -)
    fi
    printf '%s\n' "$to"
}

# A PATH with everything that this machine has in its usual places, but for the commands named.
path_without() { # path_without NAME…
    local folder=$place/path-$1 name found
    mkdir -p "$folder"
    find /usr/local/bin /usr/bin /bin -maxdepth 1 \( -type f -o -type l \) -exec ln -sf {} "$folder/" \; 2>/dev/null
    for name; do for found in "$folder"/$name; do rm -f "$found"; done; done
    printf '%s\n' "$folder"
}

free_port() {
    local port
    while :; do
        port=$((20000 + RANDOM % 20000))
        (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || break
    done
    echo "$port"
}

get() { # get PORT PATH: the body of an answer
    (
        exec 3<>"/dev/tcp/127.0.0.1/$1" || exit 1
        printf 'GET %s HTTP/1.1\r\nHost: 127.0.0.1:%s\r\nConnection: close\r\n\r\n' "$2" "$1" >&3
        cat <&3
    ) 2>/dev/null
}

start_service() { # start_service PROJECT PORT [VARIABLE=VALUE…]: returns when /health answers
    local project=$1 port=$2 tries=0
    shift 2
    (cd / && exec env "$@" PORT="$port" "$project/run") >"$place/service.log" 2>&1 &
    service=$!
    until get "$port" /health >"$place/health"; do
        tries=$((tries + 1))
        if [ $tries -gt 1800 ] || ! kill -0 "$service" 2>/dev/null; then cat "$place/service.log"; return 1; fi
        sleep 0.1
    done
}

stop_service() { # ends it as an operator would; its exit code is 143 when the signal reached the JVM itself
    [ -n "$service" ] || return 0
    kill -TERM "$service" 2>/dev/null
    wait "$service" 2>/dev/null
    local code=$?
    service=''
    [ $code = 143 ] || { echo "exit code $code"; return 1; }
}

fails_with() { # fails_with CODE PATTERN COMMAND…: with one sentence, and no stack trace
    local code=$1 pattern=$2 output got
    shift 2
    output=$("$@" 2>&1)
    got=$?
    printf '%s\n' "$output"
    [ $got = "$code" ] || { echo "exit code $got instead of $code"; return 1; }
    printf '%s\n' "$output" | grep -q "^plugin-generator: .*$pattern" && ! printf '%s\n' "$output" | grep -qE '^\s+at |Traceback'
}

help_answers_before_anything_is_built() {
    local bare
    bare=$(copy bare)
    (cd / && env -i PATH=/usr/bin:/bin "$bare/run" --help) | grep -q PORT && [ ! -e "$bare/.build" ]
}

no_jdk() {
    local old
    old=$(copy old)
    sed 's/wanted_jdk=25/wanted_jdk=99/' "$here/scripts/jdk.sh" >"$old/scripts/jdk.sh"
    fails_with 5 'JDK 99 or newer is needed' "$old/run"
}

no_maven() {
    fails_with 5 "no 'mvn' on the PATH" env PATH="$(path_without mvn 'python*')" "$(copy no-maven)/run"
}

no_network() {
    local home=$place/home
    mkdir -p "$home/.m2"
    echo '<settings><mirrors><mirror><id>nowhere</id><mirrorOf>*</mirrorOf><url>http://127.0.0.1:9/</url></mirror></mirrors></settings>' >"$home/.m2/settings.xml"
    fails_with 5 'check the network' env HOME="$home" MAVEN_OPTS="-Duser.home='$home' -Dmaven.repo.local='$home/repository'" \
        PATH="$(path_without 'python*')" "$(copy no-network)/run"
}

two_at_once() {
    two=$(copy 'two at once' built)
    "$two/run" --version >"$place/one.log" 2>&1 &
    local other=$!
    "$two/run" --version >"$place/other.log" 2>&1 && wait $other && cat "$place/one.log" "$place/other.log" &&
        [ "$(cat "$place/one.log" "$place/other.log" | grep -c 'start-up cache (once')" = 1 ]
}

second_start_makes_nothing() {
    local output
    output=$("$two/run" --version 2>&1) || return 1
    echo "$output"
    [ "$(printf '%s\n' "$output" | wc -l)" -eq 1 ]
}

serves_from_a_path_with_spaces() {
    port=$(free_port)
    start_service "$two" "$port" && grep -q '"status"' "$place/health"
}

ends_at_a_signal() { stop_service && ! get "$port" /health >/dev/null; }

degraded_without_python() {
    port=$(free_port)
    start_service "$two" "$port" TOOLCHAIN_DIR= PATH="$(path_without 'python*')" && cat "$place/health" "$place/service.log" &&
        grep -q '"degraded"' "$place/health" && grep -q 'degraded' "$place/service.log" && stop_service
}

generate_without_python() {
    fails_with 5 'Python tools' env TOOLCHAIN_DIR= PATH="$(path_without 'python*')" "$two/run" generate 'хочу конвертер валют'
}

wrong_part() { fails_with 2 "'jaava' is no part" "$here/test" jaava; }

check "help answers before anything is built, from anywhere, with an empty environment" help_answers_before_anything_is_built
check "a missing JDK is one sentence" no_jdk
check "a missing Maven is one sentence" no_maven
check "a missing network is one sentence" no_network
check "two set-ups at once do the work once" two_at_once
check "a second start makes nothing anew" second_start_makes_nothing
check "the service answers from a path with spaces" serves_from_a_path_with_spaces
check "a signal ends the service in an orderly way" ends_at_a_signal
check "without Python the service is degraded and says so" degraded_without_python
check "without Python generate ends with a sentence" generate_without_python
check "a wrong part of the tests is named" wrong_part
exit $wrong
