# Finds a JDK and Maven. Sourced after common.sh.
# shellcheck shell=bash disable=SC2154 # the names come from common.sh

readonly wanted_jdk=25

# The feature release of the JDK in a folder; fails where there is none (a JRE has no javac).
jdk_release() { # jdk_release FOLDER
    [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || return 1
    local line version=
    if [ -r "$1/release" ]; then
        while IFS= read -r line; do
            case $line in JAVA_VERSION=*) version=${line#*\"} ;; esac
        done <"$1/release"
    else
        version=$("$1/bin/java" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java.version = //p')
    fi
    version=${version%%[!0-9]*}
    [ -n "$version" ] && printf '%s\n' "$version"
}

follow_links() { # follow_links FILE: where it really is
    local file=$1 target
    while [ -L "$file" ]; do
        target=$(readlink "$file")
        case $target in /*) file=$target ;; *) file=$(dirname "$file")/$target ;; esac
    done
    printf '%s\n' "$file"
}

jdk_candidates() {
    local on_path
    printf '%s\n' "${JAVA_HOME:-}"
    if on_path=$(command -v javac); then dirname "$(dirname "$(follow_links "$on_path")")"; fi
    if on_path=$(command -v java); then dirname "$(dirname "$(follow_links "$on_path")")"; fi
    if [ -x /usr/libexec/java_home ]; then /usr/libexec/java_home -v "$wanted_jdk+" 2>/dev/null || true; fi
    local folder
    for folder in "${SDKMAN_DIR:-$HOME/.sdkman}"/candidates/java/* "${ASDF_DATA_DIR:-$HOME/.asdf}"/installs/java/* \
        "$HOME"/.local/share/mise/installs/java/* "$HOME"/.jenv/versions/* "$HOME"/.jdks/* "$HOME"/.gradle/jdks/* \
        /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /opt/java/* /opt/jdk* /opt/*jdk* /usr/local/openjdk* /usr/local/*jdk* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
        /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
        printf '%s\n' "$folder"
    done
}

# Sets `jdk` to the first JDK that is new enough. JAVA_HOME goes first, but an old one is no obstacle.
find_jdk() {
    local folder release
    jdk=
    while IFS= read -r folder; do
        if [ -n "$folder" ] && release=$(jdk_release "$folder") && [ "$release" -ge "$wanted_jdk" ]; then
            jdk=$folder
            return
        fi
    done <<<"$(jdk_candidates)"
    fail "$exit_setup" "a JDK $wanted_jdk or newer is needed, and none was found in JAVA_HOME, on the PATH or in the usual places: install one (for example Temurin $wanted_jdk from https://adoptium.net, or 'sdk install java $wanted_jdk-tem') or set JAVA_HOME to it."
}

# Fails with a sentence unless Maven 3.8 or newer answers; says nothing otherwise.
need_maven() {
    local advice="install one (for example 'apt install maven' or 'brew install maven')" version
    command -v mvn >/dev/null ||
        fail "$exit_setup" "Maven 3.8 or newer is needed to build the service, and there is no 'mvn' on the PATH: $advice."
    version=$(cd "$root" && JAVA_HOME=$jdk mvn --version 2>/dev/null </dev/null | sed -n 's/.*Apache Maven \([0-9][0-9]*\.[0-9][0-9]*\).*/\1/p') || version=''
    case $version in
        '') fail "$exit_setup" "'mvn --version' does not answer: repair Maven, or $advice." ;;
        [0-2].* | 3.[0-7]) fail "$exit_setup" "Maven 3.8 or newer is needed, and 'mvn' is $version: $advice." ;;
    esac
}

# Runs Maven in the project with the JDK that was found, and without the network when the last such run needed none.
maven() { # maven LOG SINK ARGUMENT…: SINK sees the output as it comes, for example `cat` or `show_progress`
    local log=$1 sink=$2 resolved
    shift 2
    resolved=$work/resolved-$(digest_of pom.xml)-$(printf '%s ' "$@" | sha256)
    if [ -e "$resolved" ]; then
        if maven_once "$log" "$sink" -o "$@"; then return; fi
        network_failure "$log" || return 1
        rm -f "$resolved"
    fi
    maven_once "$log" "$sink" "$@" || return 1
    : >"$resolved"
}

maven_once() { # maven_once LOG SINK ARGUMENT…
    local log=$1 sink=$2
    shift 2
    (cd "$root" && JAVA_HOME=$jdk mvn -B -ntp "$@" </dev/null 2>&1) | tee "$log" | "$sink"
}

network_failure() { # network_failure LOG: did an artifact fail to come?
    grep -qE 'Could not (transfer|resolve|find) artifact|could not be resolved|in offline mode|Unknown host|Non-resolvable' "$1"
}

# Ends with the sentence that fits a failed Maven run, after the errors themselves where they are about the code.
maven_failed() { # maven_failed LOG WHAT
    if network_failure "$1"; then
        fail "$exit_setup" "Maven could not download what the build needs: check the network (or the proxy and mirror in ~/.m2/settings.xml) and run this again; the whole log is $1."
    fi
    grep -E '^\[ERROR\]' "$1" | grep -vE '\[Help|re-run Maven|full stack trace|For more information|^\[ERROR\] *$' | head -n 20 >&2 || true
    fail "$exit_failed" "$2; the whole log is $1."
}
