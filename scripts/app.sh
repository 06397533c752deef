# Builds the service and keeps it ready to start. Sourced after common.sh and jdk.sh.
# shellcheck shell=bash disable=SC2154 # the names come from common.sh
#
# .build/<digest of the sources>/   app/plugin-generator.jar + app/lib/   the extracted jar; never changed once it is there,
#                                   start-<JDK>.aot                       so that a running service keeps its files
# The .aot file is the JDK's ahead-of-time cache (JEP 514): bound to these jars and this JDK, made by one trial start.

# The first compiler only: it halves the processor time of a start and of each of the first thousand plugins; the second one
# pays off after some thousand. JAVA_OPTS=-XX:TieredStopAtLevel=4 brings it back.
readonly java_flags="-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx256m -XX:+ExitOnOutOfMemoryError --enable-native-access=ALL-UNNAMED -Dspring.aot.enabled=true -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8"

# Sets `app` to the folder for the sources as they are now.
find_app() {
    app=$work/$(digest_of pom.xml .mvn src/main)
    cache=$app/start-$(printf '%s' "$jdk $(cat "$jdk/release" 2>/dev/null)" | sha256).aot
}

# Builds, extracts and trains whatever is missing. Nothing to do: returns at once.
prepare_app() {
    find_app
    [ -f "$app/app/plugin-generator.jar" ] && [ -f "$cache" ] && return
    lock
    if [ ! -f "$app/app/plugin-generator.jar" ]; then
        need_maven
        say "Building the service with the JDK in $jdk (the first time Maven downloads its parts: some minutes) …"
        local log=$work/build.log started=$SECONDS
        maven "$log" show_progress package -Dmaven.test.skip=true -Dspotless.check.skip=true ||
            maven_failed "$log" "The service could not be built"
        install_app
        say "Built in $((SECONDS - started)) s."
    fi
    [ -f "$cache" ] || train_app
    unlock
}

# Puts target/plugin-generator.jar in its place, whole or not at all. The caller holds the lock.
install_app() {
    find_app
    [ ! -f "$app/app/plugin-generator.jar" ] || return 0
    local fresh=$work/fresh.$$
    rm -rf "$fresh"
    mkdir -p "$fresh"
    "$jdk/bin/java" -Djarmode=tools -jar "$root/target/plugin-generator.jar" extract --destination "$fresh/app" >/dev/null
    rm -rf "$app"
    mv "$fresh" "$app"
    forget_old_apps
}

# One start on a free port that asks itself for its health and a plugin, and ends: it leaves nothing behind.
train_app() {
    say "Making the start-up cache (once for each build and JDK) …"
    local trial=$work/trial.$$ log=$work/start-up-cache.log
    mkdir -p "$trial"
    # shellcheck disable=SC2086
    if (cd "$trial" && env -i PATH="$PATH" HOME="$trial" LC_ALL="${LC_ALL:-}" DATA_DIR="$trial/data" HOST=127.0.0.1 PORT=0 \
        TOOLCHAIN_DIR="${TOOLCHAIN_DIR:-}" "$jdk/bin/java" -XX:AOTCacheOutput="$trial/start.aot" $java_flags -Dstart.trial=true \
        -jar "$app/app/plugin-generator.jar" </dev/null >"$log" 2>&1) && [ -f "$trial/start.aot" ]; then
        mv "$trial/start.aot" "$cache"
    else
        say "The start-up cache could not be made, so the service starts more slowly; why is in $log."
    fi
    rm -rf "$trial"
}

# Older builds go, but for the last three: one of them may still be running.
forget_old_apps() {
    local folder kept=0
    # shellcheck disable=SC2012
    ls -dt "$work"/*/app 2>/dev/null | while IFS= read -r folder; do
        kept=$((kept + 1))
        [ "$kept" -le 3 ] || rm -rf "${folder%/app}"
    done
}

# Tells every half minute that Maven is still at work, and how far.
show_progress() {
    local line shown=$SECONDS step="reading the project"
    while IFS= read -r line; do
        case $line in
            *"[INFO] --- "*) step=${line#*--- }; step=${step%% (*} ;;
        esac
        if [ $((SECONDS - shown)) -ge 30 ]; then
            shown=$SECONDS
            say "still building: $step …"
        fi
    done
}

# Hands this process over to the service or the command line program: signals reach it directly.
exec_app() { # exec_app ARGUMENT…
    speak_utf8
    local with=
    [ -f "$cache" ] && with=-XX:AOTCache=$cache
    # shellcheck disable=SC2086
    exec "$jdk/bin/java" ${with:+"$with"} -Xlog:disable -Xlog:all=error:stderr $java_flags ${JAVA_OPTS:-} \
        -Dspring.config.location="optional:classpath:/,optional:file:$root/" \
        -jar "$app/app/plugin-generator.jar" "$@"
}
