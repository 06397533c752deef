# Base images out of Debian's packages and this machine's JDK, for where no image registry can be reached. They are for tests on this
# machine only: they hold its certificates and a copy of its Maven repository. Sourced after common.sh and jdk.sh.
# shellcheck shell=bash disable=SC2154 # the names come from common.sh

readonly bases=plugin-generator-base

# Sets BUILD_IMAGE, RUNTIME_IMAGE and POSTGRES_IMAGE to what was made, and makes it where it is missing.
prepare_base_images() {
    export RUNTIME_IMAGE=$bases:runtime BUILD_IMAGE=$bases:build POSTGRES_IMAGE=$bases:postgres
    local image
    for image in runtime build postgres; do
        docker image inspect "$bases:$image" >/dev/null 2>&1 && continue
        say "Making the base image $bases:$image …"
        "make_$image" >"$work/base-$image.log" 2>&1 ||
            fail "$exit_setup" "the base image $bases:$image could not be made; why is in $work/base-$image.log."
    done
}

# A Debian with Python; what this machine trusts is trusted in it.
make_runtime() {
    command -v debootstrap >/dev/null || return 1
    local tree
    tree=$(mktemp -d "${TMPDIR:-/tmp}/plugin-generator-base.XXXXXX")
    debootstrap --variant=minbase --include=python3,python3-venv,ca-certificates bookworm "$tree" http://deb.debian.org/debian &&
        cp -L /etc/ssl/certs/ca-certificates.crt "$tree/etc/ssl/certs/ca-certificates.crt" &&
        rm -rf "$tree"/var/cache/apt/archives/*.deb &&
        tar -C "$tree" --exclude=./proc/* --exclude=./sys/* --exclude=./dev/* -cf - . | docker import - "$bases:runtime"
    local result=$?
    rm -rf "$tree"
    return $result
}

# This machine's JDK and Maven repository, and Debian's Maven.
make_build() {
    local context repository=$HOME/.m2/repository
    context=$(mktemp -d "${TMPDIR:-/tmp}/plugin-generator-base.XXXXXX")
    cat >"$context/Dockerfile" <<TEXT
FROM $bases:runtime
RUN apt-get update -q && apt-get install -y -q --no-install-recommends maven && rm -rf /var/lib/apt/lists/*
ADD jdk.tar /opt/jdk
ADD repository.tar /root/.m2/repository
ENV JAVA_HOME=/opt/jdk PATH=/opt/jdk/bin:\$PATH
RUN mv /usr/bin/mvn /usr/bin/mvn-online && printf '#!/bin/sh\nexec mvn-online -o "\$@"\n' >/usr/bin/mvn && chmod 755 /usr/bin/mvn
TEXT
    tar -C "$(follow_links "$jdk")" -cf "$context/jdk.tar" . && tar -C "$repository" -cf "$context/repository.tar" . &&
        DOCKER_BUILDKIT=0 docker build --network host -t "$bases:build" "$context"
    local result=$?
    rm -rf "$context"
    return $result
}

# PostgreSQL from Debian, with the settings of the official image that docker-compose.yml uses.
make_postgres() {
    DOCKER_BUILDKIT=0 docker build --network host -t "$bases:postgres" - <<TEXT
FROM $bases:runtime
RUN apt-get update -q && apt-get install -y -q --no-install-recommends postgresql && rm -rf /var/lib/apt/lists/* \
    && install -d -o postgres -m 0700 /var/lib/postgresql/data && ln -s /usr/lib/postgresql/*/bin /opt/postgresql
USER postgres
STOPSIGNAL SIGINT
CMD ["bash", "-euc", "cd /tmp; [ -s \$PGDATA/PG_VERSION ] || { /opt/postgresql/initdb -D \$PGDATA -U \$POSTGRES_USER --auth-host=scram-sha-256 --auth-local=trust --pwfile=<(printf %s \$POSTGRES_PASSWORD); echo host all all all scram-sha-256 >>\$PGDATA/pg_hba.conf; /opt/postgresql/pg_ctl -D \$PGDATA -w -o '-c listen_addresses= -k /tmp' start; /opt/postgresql/createdb -h /tmp -U \$POSTGRES_USER \$POSTGRES_DB || true; /opt/postgresql/pg_ctl -D \$PGDATA -w stop; }; exec /opt/postgresql/postgres -D \$PGDATA -k /tmp -c listen_addresses='*'"]
TEXT
}
