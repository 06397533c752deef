#!/usr/bin/env bash
# shellcheck disable=SC2317,SC2086 # the tests are called by name
# Uses ./run and ./test as a person would, in copies of the project, on a machine that lacks now this, now that.
# Prints one line for each test: passed, FAILED or skipped.
set -uo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
place=$(mktemp -d "${TMPDIR:-/tmp}/commands test.XXXXXX")
bare_place=$(mktemp -d "${TMPDIR:-/tmp}/commands.XXXXXX") # for what cannot stand a space
trap 'stop_service; rm -rf "$place" "$bare_place"' EXIT
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

# Reads to the end: whoever writes into a pipe that closed early has failed.
sees() { # sees PATTERN
    grep -E -e "$1" >/dev/null
}

# A copy of the project's files, as a clone has them; `built` brings the finished build along.
copy() { # copy NAME [built]
    local to=$place/$1
    mkdir -p "$to"
    (cd "$here" && tar cf - --exclude=./target --exclude=./reference-core/target --exclude=./.build --exclude=./.git --exclude=./data .) | (cd "$to" && tar xf -)
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

invoke() { # invoke PORT WISH: the answer to a wish
    local body="{\"desired_capability\": \"$2\", \"constraints\": {}, \"user_context\": {}}"
    (
        exec 3<>"/dev/tcp/127.0.0.1/$1" || exit 1
        printf 'POST /invoke HTTP/1.1\r\nHost: 127.0.0.1:%s\r\nContent-Type: application/json\r\nContent-Length: %s\r\nConnection: close\r\n\r\n%s' \
            "$1" "$(printf '%s' "$body" | wc -c | tr -d ' ')" "$body" >&3
        cat <&3
    ) 2>/dev/null
}

start_service() { # start_service PROJECT PORT [VARIABLE=VALUE…]: returns when /health answers
    local project=$1 port=$2 tries=0
    shift 2
    (cd / && exec env DATA_DIR="$place/data $port" "$@" PORT="$port" "$project/run") >"$place/service.log" 2>&1 &
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
    printf '%s\n' "$output" | sees "^plugin-generator: .*$pattern" && ! printf '%s\n' "$output" | sees '^\s+at |Traceback'
}

help_answers_before_anything_is_built() {
    local bare
    bare=$(copy bare)
    (cd / && env -i PATH=/usr/bin:/bin "$bare/run" --help) | sees PORT &&
        (cd / && env -i PATH=/usr/bin:/bin LANG=ru_RU.UTF-8 "$bare/run" help) | sees 'Коды завершения' &&
        (cd / && env -i PATH=/usr/bin:/bin "$bare/run" help generate) | sees --force-new &&
        (cd / && env -i PATH=/usr/bin:/bin "$bare/run" generate 'a wish' --help) | sees --force-new &&
        (cd / && env -i PATH=/usr/bin:/bin "$bare/bench" --help) | sees throughput &&
        (cd / && env -i PATH=/usr/bin:/bin "$bare/test" --help) | sees commands && [ ! -e "$bare/.build" ]
}

wrong_words_before_anything_is_built() {
    local bare=$place/bare
    fails_with 2 "no command 'generat'" "$bare/run" generat 'a wish' && fails_with 2 'not understood' "$bare/run" --nope &&
        fails_with 2 "no command '../../etc'" "$bare/run" help ../../etc && [ ! -e "$bare/.build" ]
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
    local home=$bare_place/home
    mkdir -p "$home/.m2"
    echo "<settings><localRepository>$home/repository</localRepository><mirrors><mirror><id>nowhere</id><mirrorOf>*</mirrorOf><url>http://127.0.0.1:9/</url></mirror></mirrors></settings>" >"$home/.m2/settings.xml"
    fails_with 5 'check the network' env HOME="$home" MAVEN_OPTS="-Duser.home=$home" \
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

# What is left to do at the end still reaches the store.
ends_at_a_signal() { stop_service && ! get "$port" /health >/dev/null && ! grep -E '"level":"(WARN|ERROR)"|Exception' "$place/service.log"; }

port_in_use() {
    fails_with 5 "port $port is in use" env DATA_DIR="$place/other data" LC_ALL=C.UTF-8 PORT="$port" "$two/run"
}

wrong_setting() {
    fails_with 5 'DATABASE_URL must look like' env DATA_DIR="$place/other data" LC_ALL=C.UTF-8 DATABASE_URL=nonsense PORT="$(free_port)" "$two/run"
}

degraded_without_python() {
    port=$(free_port)
    start_service "$two" "$port" TOOLCHAIN_DIR= PLUGIN_GENERATOR_HOME="$place/no-tools" PATH="$(path_without 'python*')" && cat "$place/health" "$place/service.log" &&
        grep -q '"degraded"' "$place/health" && grep -q 'degraded' "$place/service.log" &&
        invoke "$port" 'хочу конвертер валют' >"$place/invoke" && cat "$place/invoke" &&
        grep -q toolchain_unavailable "$place/invoke" && stop_service
}

generate_without_python() {
    fails_with 5 'Python tools' env TOOLCHAIN_DIR= PLUGIN_GENERATOR_HOME="$place/no-tools" PATH="$(path_without 'python*')" "$two/run" generate 'хочу конвертер валют'
}

generate() { # generate ARGUMENT…: with the terminal's store of these tests
    (cd "$place" && env DATA_DIR="$place/terminal data" "$two/run" generate "$@" 2>"$place/progress")
}

# A tree and an archive of the same files, a summary on standard output, plain progress on standard error.
generates() { # generates DIR WISH WORD-OF-THE-SUMMARY WORD-OF-THE-PROGRESS
    generate "$2" -o "$place/$1" >"$place/summary" || { cat "$place/summary" "$place/progress"; return 1; }
    cat "$place/summary" "$place/progress"
    local zip
    zip=$(echo "$place/$1"/*.zip)
    [ -f "$zip" ] && ls "$place/$1"/plugins/*/manifest.json "$place/$1"/plugins/*/app.py && grep -q "$3" "$place/summary" &&
        grep -q "$4" "$place/progress" && ! grep -q "$(printf '\033')" "$place/summary" "$place/progress"
}

generates_in_russian() { generates ru 'хочу конвертер валют' Проверено 'проверяю код'; }

generates_in_english() { generates en 'I want the bot to check ISBN numbers' Checked 'checking the code'; }

# What no recipe knows is said, not hidden.
generates_with_gaps() { generates gaps 'хочу чтобы бот предсказывал урожай огурцов по фазам луны' Дописать 'проверяю код'; }

generates_beside_a_service() {
    port=$(free_port)
    start_service "$two" "$port" DATA_DIR="$place/terminal data" && generate 'хочу конвертер валют' -o "$place/ru" --json >"$place/answer.json" &&
        stop_service && head -c 200 "$place/answer.json" && grep -q '"status" : "succeeded"' "$place/answer.json"
}

guards_work() { # a folder that somebody changed stays as it is
    local changed
    changed=$(echo "$place"/ru/plugins/*/README.md)
    echo 'my own line' >>"$changed"
    generate 'хочу конвертер валют' -o "$place/ru" >"$place/summary"
    [ $? = 4 ] && grep -q -- --overwrite "$place/progress" && grep -q 'my own line' "$changed" &&
        generate 'хочу конвертер валют' -o "$place/ru" --overwrite >"$place/summary" && ! grep -q 'my own line' "$changed"
}

refuses_with_3() {
    generate 'хочу плагин, который выполняет присланный код на Python через eval' -o "$place/refused" >"$place/summary"
    [ $? = 3 ] && cat "$place/summary" && [ ! -e "$place/refused" ]
}

reads_standard_input() {
    printf 'хочу конвертер валют' | generate - -o "$place/input" >"$place/summary" && ls "$place"/input/*.zip
}

# Signals are ignored in a shell's background jobs, so Python starts this one as a terminal would.
interrupted() {
    (cd "$place" && "$TOOLCHAIN_DIR/tools/bin/python" - "$two/run" "$place/interrupted" "$place/terminal data" <<'PYTHON'
import os, signal, subprocess, sys, time
run, folder, data = sys.argv[1:]
environment = os.environ | {"DATA_DIR": data}
process = subprocess.Popen(
    [run, "generate", "хочу считать слова в тексте", "--force-new", "-o", folder],
    env=environment, stderr=subprocess.PIPE,
    preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
)
time.sleep(0.6)
process.send_signal(signal.SIGINT)
_, errors = process.communicate(timeout=30)
print(process.returncode, errors.decode())
left = [name for _, _, names in os.walk(folder) for name in names]
sys.exit(not (process.returncode in (130, -2) and b"Exception" not in errors and not left))
PYTHON
    )
}

# A terminal of its own: the moving line, colours, and none with NO_COLOR.
on_a_terminal() {
    "$TOOLCHAIN_DIR/tools/bin/python" - "$two/run" "$place/tty" "$place/terminal data" <<'PYTHON'
import os, pty, sys
run, folder, data = sys.argv[1:]

def seen(**more: str) -> bytes:
    text = b""
    process, terminal = pty.fork()
    if process == 0:
        os.environ.update(DATA_DIR=data, TERM="xterm", **more)
        os.execv(run, [run, "generate", "хочу конвертер валют", "-o", folder])
    while True:
        try:
            piece = os.read(terminal, 65536)
        except OSError:
            break
        if not piece:
            break
        text += piece
    os.waitpid(process, 0)
    return text

coloured, plain = seen(), seen(NO_COLOR="1")
print(coloured.decode(), plain.decode())
tick = "✓".encode()
sys.exit(not (tick in coloured and b"\033[32m" in coloured and tick in plain and b"\033[32m" not in plain))
PYTHON
}

fast_second_start() {
    local began=$SECONDS
    second_start_makes_nothing && [ $((SECONDS - began)) -le 10 ]
}

wrong_part() { fails_with 2 "'jaava' is no part" "$here/test" jaava; }

TOOLCHAIN_DIR=${TOOLCHAIN_DIR:-$(bash "$here/toolchain/install.sh" 2>/dev/null)}
export TOOLCHAIN_DIR
unset PLUGIN_GENERATOR_LIVE

check "help answers before anything is built, from anywhere, with an empty environment" help_answers_before_anything_is_built
check "wrong words are one sentence before anything is built" wrong_words_before_anything_is_built
check "a missing JDK is one sentence" no_jdk
check "a missing Maven is one sentence" no_maven
check "a missing network is one sentence" no_network
check "two set-ups at once do the work once" two_at_once
check "a second start makes nothing anew and is quick" fast_second_start
check "the service answers from a path with spaces" serves_from_a_path_with_spaces
check "a port in use is one sentence" port_in_use
check "a wrong setting is one sentence" wrong_setting
check "a signal ends the service in an orderly way" ends_at_a_signal
check "without Python the service is degraded, says so, and refuses" degraded_without_python
check "without Python generate ends with a sentence" generate_without_python
check "generate makes a tree and an archive in Russian" generates_in_russian
check "generate makes a tree and an archive in English" generates_in_english
check "generate says what is left to implement" generates_with_gaps
check "generate works beside a running service and prints one JSON document" generates_beside_a_service
check "generate does not replace what somebody changed" guards_work
check "generate reads a wish from standard input" reads_standard_input
check "a refused wish has its own exit code and leaves nothing" refuses_with_3
check "Ctrl-C ends generate with 130 and leaves nothing" interrupted
check "a person at a terminal sees a moving line" on_a_terminal
check "a wrong part of the tests is named" wrong_part
exit $wrong
