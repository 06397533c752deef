#!/usr/bin/env bash
# The service, the reference core and PostgreSQL in containers: images are built, brought up by docker-compose.yml, and a wish becomes an
# approved draft there. Prints one line for each test: passed, FAILED or skipped. Where no container engine runs, one from Debian's packages
# is installed and started if that is allowed (root); it ends with this script.
set -uo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
# shellcheck source=scripts/common.sh
. "$here/common.sh"
# shellcheck source=scripts/jdk.sh
. "$here/jdk.sh"
# shellcheck source=scripts/base-images.sh
. "$here/base-images.sh"
set +e
place=$(mktemp -d "${TMPDIR:-/tmp}/compose-test.XXXXXX")
engine='' local='' project=plugin-generator-test-$$ sentence="the images come up with compose and a wish becomes an approved draft"

finish() {
    [ -z "${compose:-}" ] || in_compose down --volumes --timeout 10 >/dev/null 2>&1
    if [ -n "$engine" ]; then kill "$engine" 2>/dev/null; wait "$engine" 2>/dev/null; fi
    rm -rf "$place"
}
trap finish EXIT
trap 'exit 143' TERM HUP INT

skip() { echo "skipped: $sentence: $1"; exit 0; }
broken() { echo "FAILED: $sentence: $1"; exit 1; }

# An engine of this script's own, in a folder that stays, so that images need not be made anew.
start_engine() {
    [ "$(id -u)" = 0 ] || skip "no container engine answers, and only root may start one"
    local package missing=''
    for package in dockerd:docker.io docker-compose:docker-compose debootstrap:debootstrap iptables:iptables; do
        command -v "${package%%:*}" >/dev/null || missing="$missing ${package#*:}"
    done
    if [ -n "$missing" ]; then
        command -v apt-get >/dev/null || skip "no container engine answers, and there is no apt-get to install one"
        say "Installing a container engine:$missing …"
        # shellcheck disable=SC2086
        { apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends $missing; } \
            </dev/null >"$work/compose-packages.log" 2>&1 || skip "apt-get could not install$missing; why is in $work/compose-packages.log"
    fi
    local data=${COMPOSE_TEST_DATA:-${XDG_CACHE_HOME:-$HOME/.cache}/plugin-generator/containers} tries=0
    mkdir -p "$data"
    export DOCKER_HOST=unix://$place/docker.sock
    dockerd --data-root "$data" --exec-root "$place/exec" --pidfile "$place/pid" -H "$DOCKER_HOST" >"$work/dockerd.log" 2>&1 &
    engine=$!
    until docker version >/dev/null 2>&1; do
        tries=$((tries + 1))
        if [ $tries -gt 60 ] || ! kill -0 "$engine" 2>/dev/null; then
            skip "the container engine does not start here: $(grep -oE 'msg=.*|failed to .*' "$work/dockerd.log" | tail -n 1)"
        fi
        sleep 1
    done
}

# Both generations: the plugin of docker, or the program of its own.
find_compose() {
    if docker compose version >/dev/null 2>&1; then compose='docker compose'; else compose=docker-compose; fi
    command -v "${compose%% *}" >/dev/null || skip "there is neither 'docker compose' nor docker-compose"
}

in_compose() { # shellcheck disable=SC2086
    (cd "$root" && $compose -p "$project" "$@")
}

# With an image registry the usual bases are pulled; without one they are made out of Debian's packages and this machine's JDK.
choose_bases() {
    [ -z "${BUILD_IMAGE:-}" ] || return 0
    if [ -n "${COMPOSE_TEST_LOCAL_BASES:-}" ] || ! timeout 120 docker pull -q python:3.13-slim-bookworm >/dev/null 2>&1; then
        say "No image registry answers: the base images are made here."
        find_jdk
        local=1
        export DOCKER_BUILDKIT=0 # the builder in the engine knows what is here, and asks nobody for it
        prepare_base_images
    fi
}

image() { # image NAME DOCKERFILE
    say "Building the image $1 …"
    (cd "$root" && docker build ${local:+--network host} ${BUILD_IMAGE:+--build-arg BUILD_IMAGE="$BUILD_IMAGE"} \
        ${RUNTIME_IMAGE:+--build-arg RUNTIME_IMAGE="$RUNTIME_IMAGE"} -t "$1:test" -f "$2" .) >"$work/image-$1.log" 2>&1 ||
        broken "the image $1 could not be built; why is in $work/image-$1.log"
}

mkdir -p "$work"
docker version >/dev/null 2>&1 || start_engine
find_compose
choose_bases
image plugin-generator docker/Dockerfile
image reference-core docker/Dockerfile.reference-core
TAG=test CORE_PORT=$((20000 + RANDOM % 20000))
POSTGRES_PASSWORD=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
CORE_API_KEY=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
OPERATOR_TOKEN=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
export TAG CORE_PORT POSTGRES_PASSWORD CORE_API_KEY OPERATOR_TOKEN
say "Bringing up PostgreSQL, the reference core and the generator …"
in_compose up -d --no-build --scale plugin-generator="${COMPOSE_TEST_REPLICAS:-1}" >"$work/compose-up.log" 2>&1 || broken "compose does not come up; why is in $work/compose-up.log"
python3 -B "$here/cycle/contained.py" --port "$CORE_PORT" >"$work/compose-cycle.log" 2>&1
result=$?
cat "$work/compose-cycle.log"
[ $result = 0 ] || { in_compose logs --no-color --tail 40 >"$work/compose-logs.log" 2>&1; broken "$(tail -n 1 "$work/compose-cycle.log"); the logs are in $work/compose-logs.log"; }
echo "passed: $sentence"
docker image inspect -f '{{.Config.User}}' plugin-generator:test | grep -qx 10001 && echo "passed: the service's image runs as nobody special" ||
    broken "the service's image runs as root"
