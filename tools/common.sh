# Sourced by ./radnice: messages, tools, the built distribution and its homes.

die() { echo "radnice: $*" >&2; exit 1; }
say() { echo "$*"; }

# True in the source tree, false in an unpacked distribution.
in_source_tree() { [[ -f $ROOT/pom.xml ]]; }

need_java() {
    if [[ -n ${JAVA_HOME:-} ]]; then
        JAVA=$JAVA_HOME/bin/java
        [[ -x $JAVA ]] || die "JAVA_HOME is $JAVA_HOME, but there is no bin/java in it"
    else
        JAVA=$(command -v java) || die "Java not found: install JDK 17 (Debian: apt-get install openjdk-17-jdk-headless)"
    fi
    local major
    major=$("$JAVA" -version 2>&1 | sed -n 's/.* version "\([0-9]*\).*/\1/p' | head -n 1)
    [[ $major =~ ^[0-9]+$ ]] && (( major >= 17 && major <= 24 )) \
        || die "Java ${major:-of an unknown version} found at $JAVA; Radnice needs 17 to 24 (set JAVA_HOME)"
}

need_build_tools() {
    need_java
    [[ -x $(dirname "$(readlink -f "$JAVA")")/javac ]] \
        || die "$JAVA has no compiler: install a JDK, not a JRE (Debian: apt-get install openjdk-17-jdk-headless)"
    command -v mvn >/dev/null || die "Maven not found: install it (Debian: apt-get install maven)"
    local version
    version=$(mvn --version 2>/dev/null | sed -n '1s/.*Apache Maven \([0-9.]*\).*/\1/p')
    [[ $(printf '%s\n' 3.8.7 "$version" | sort -V | head -n 1) == 3.8.7 ]] || die "Maven $version found, Radnice needs 3.8.7 or newer"
}

# Maven with one line per module; the whole output in target/build.log.
build() {
    local log=$ROOT/run/build.log
    mkdir -p "$ROOT/run"
    if ! (cd "$ROOT" && mvn -B "$@") 2>&1 | tee "$log" | sed -un 's/^\[INFO\] Building \(.*[^ ]\)  *\[\([0-9]*\/[0-9]*\)\]$/  \2 \1/p'; then
        grep '^\[ERROR\]' "$log" | head -n 8 >&2
        die "the build failed, its output is in $log"
    fi
}

distribution_archive() { ls "$ROOT"/karaf-assembly/target/radnice-*.tar.gz 2>/dev/null | head -n 1; }

# True when a source is newer than the built distribution.
stale() {
    local archive
    archive=$(distribution_archive)
    [[ -n $archive ]] || return 0
    [[ -n $(find "$ROOT/pom.xml" "$ROOT/bundles" "$ROOT/features" "$ROOT/karaf-assembly" "$ROOT/etc" "$ROOT/tools" \
        -name target -prune -o -type f -newer "$archive" -not -path '*/src/test/*' -print -quit) ]]
}

# Sets DIST to an unpacked distribution. Each build gets a folder of its own under run/, so that a new build
# disturbs no server that still runs on an older one.
need_distribution() {
    if ! in_source_tree; then
        DIST=$ROOT
        return
    fi
    mkdir -p "$ROOT/run"
    # One builds, the others wait for it.
    exec 9>"$ROOT/run/.lock"
    flock 9
    if stale; then
        need_build_tools
        say "Building (the first time this takes some minutes):"
        build -DskipTests package
    fi
    local archive
    archive=$(distribution_archive)
    DIST=$ROOT/run/dist/$(cksum <"$archive" | tr ' ' -)
    [[ -f $DIST/.complete ]] || unpack_distribution "$archive"
    exec 9>&-
}

unpack_distribution() {
    local old
    for old in "$ROOT"/run/dist/*/; do
        [[ -d $old ]] || continue
        grep -qsF -- "-Dkaraf.home=${old%/}" /proc/[0-9]*/cmdline || rm -rf "$old"
    done
    mkdir -p "$DIST"
    tar -xzf "$1" -C "$DIST" --strip-components=1
    touch "$DIST/.complete"
}

is_port() { [[ $1 =~ ^[0-9]{1,5}$ ]] && (( $1 >= 1 && $1 <= 65535 )); }

# True when something listens on this port of the loopback address.
port_taken() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

# Where a server lives when nobody names a folder: in the source tree under run/, else in the user's own data.
default_home() {
    if in_source_tree; then echo "$ROOT/run/${1:-8181}"; else echo "${XDG_DATA_HOME:-$HOME/.local/share}/radnice/${1:-8181}"; fi
}

# GET over plain http, without a process of its own: sets HTTP_STATUS (empty when nothing answers) and HTTP_BODY.
http_get() {
    local port=$1 path=$2 line
    HTTP_STATUS="" HTTP_BODY=""
    { exec 3<>"/dev/tcp/127.0.0.1/$port"; } 2>/dev/null || return 0
    # Who is just stopping resets the connection, of which bash would complain.
    {
        printf 'GET %s HTTP/1.0\r\nHost: localhost:%s\r\nAccept: */*\r\n\r\n' "$path" "$port" >&3 || true
        if IFS= read -r -t 10 line <&3; then
            line=${line#* }
            HTTP_STATUS=${line%% *}
            while IFS= read -r -t 10 line <&3 && [[ $line != $'\r' ]]; do :; done
            IFS= read -r -t 10 -d '' HTTP_BODY <&3 || true
        fi
    } 2>/dev/null
    exec 3>&-
}

# Installs packages of Debian where that may be done; the output goes to a file that is named when it fails.
install_packages() {
    local log=$ROOT/run/$1-install.log
    [[ $(id -u) -eq 0 ]] && command -v apt-get >/dev/null || return 1
    say "Installing $1 ..."
    mkdir -p "$ROOT/run"
    { apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends "$@"; } >"$log" 2>&1 \
        || { say "$1 could not be installed (see run/$1-install.log)"; return 1; }
}

# Sets CHROMIUM, to an empty string when there is none: what needs it is skipped with the reason.
need_chromium() {
    CHROMIUM=$(command -v chromium || command -v chromium-browser || true)
    [[ -z $CHROMIUM ]] || return 0
    if install_packages chromium fonts-dejavu-core; then
        CHROMIUM=$(command -v chromium || true)
    else
        say "Chromium is not there, what needs a browser is skipped. As root: apt-get install chromium"
    fi
}

# HAProxy stands before the two nodes. What needs it is skipped with the reason.
need_haproxy() {
    [[ ! -x /usr/sbin/haproxy ]] && ! command -v haproxy >/dev/null || return 0
    install_packages haproxy || say "HAProxy, needed $1, is not there. As root: apt-get install haproxy"
}
