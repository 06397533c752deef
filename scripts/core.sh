# Builds the reference core. Sourced after common.sh and jdk.sh.
# shellcheck shell=bash disable=SC2154 # the names come from common.sh

# Sets `core_jar` to the reference core for the sources as they are now.
find_core() {
    core_jar=$work/reference-core-$(digest_of reference-core/pom.xml reference-core/src/main).jar
}

# Builds it where it is missing. Nothing to do: returns at once.
prepare_core() {
    find_core
    [ ! -f "$core_jar" ] || return 0
    lock
    if [ ! -f "$core_jar" ]; then
        need_maven
        say "Building the reference core …"
        local log=$work/build-core.log
        maven "$log" show_progress -f reference-core/pom.xml package -Dmaven.test.skip=true -Dspotless.check.skip=true ||
            maven_failed "$log" "The reference core could not be built"
        install_core
    fi
    unlock
}

# Puts the built jar in its place, whole or not at all. The caller holds the lock.
install_core() {
    find_core
    rm -f "$work"/reference-core-*.jar
    cp "$root/reference-core/target/reference-core.jar" "$core_jar.part"
    mv "$core_jar.part" "$core_jar"
}
