# ./radnice bench: measures, each number beside a peer in the same run. docs/benchmarks.md says what the numbers mean.

cmd_bench() {
    [[ $# -ge 1 ]] || die "which suite? platform"
    in_source_tree || die "benchmarks run in the source tree only"
    need_build_tools
    need_distribution
    local target=$ROOT/benchmarks/target work=$ROOT/run/bench probe status=0
    probe=$(ls "$ROOT"/benchmarks/probe/target/org.radnice.probe-*.jar)
    mkdir -p "$work"
    # Homes of former runs.
    rm -rf "$work/homes"
    need_bare_karaf "$work"
    need_lighthouse "$work" "$@"
    need_haproxy "for the part \"nodes\""
    "$JAVA" -Dorg.slf4j.simpleLogger.defaultLogLevel=warn \
        -Dradnice.archive="$(distribution_archive)" -Dradnice.work="$work/homes" -Dradnice.root="$ROOT" \
        -Dbench.karaf="$BARE_KARAF" -Dbench.probe="$probe" -Dbench.tools="$work" \
        -Dbench.results="$work/results.md" -Dbench.commit="$(commit)" \
        -jar "$(ls "$target"/org.radnice.benchmarks-*.jar)" "$@" || status=$?
    exit "$status"
}

# What is measured; a plus for what has not been committed.
commit() {
    (cd "$ROOT" && git rev-parse --short HEAD 2>/dev/null) || { echo unknown; return; }
    [[ -z $(cd "$ROOT" && git status --porcelain 2>/dev/null) ]] || echo +
}

# Sets BARE_KARAF to an unpacked Karaf as its makers ship it, the peer of the start-up and memory numbers.
need_bare_karaf() {
    local version
    version=$(sed -n 's:.*<karaf.version>\(.*\)</karaf.version>.*:\1:p' "$ROOT/pom.xml")
    BARE_KARAF=$1/apache-karaf-$version
    [[ -d $BARE_KARAF ]] && return
    say "Fetching Karaf $version to compare with ..."
    (cd "$ROOT" && mvn -B -q dependency:copy "-Dartifact=org.apache.karaf:apache-karaf:$version:tar.gz" "-DoutputDirectory=$1") \
        || die "Karaf $version could not be fetched"
    tar -xzf "$1/apache-karaf-$version.tar.gz" -C "$1"
}

# Lighthouse of the version in benchmarks/lighthouse, from npm, unless other parts than its own are wanted.
need_lighthouse() {
    local work=$1
    shift 2
    [[ $# -eq 0 || " $* " == *" lighthouse "* ]] || return 0
    need_chromium
    export CHROME_PATH=$CHROMIUM
    if cmp -s "$ROOT/benchmarks/lighthouse/package-lock.json" "$work/package-lock.json" && [[ -x $work/node_modules/.bin/lighthouse ]]; then
        return 0
    fi
    if ! command -v npm >/dev/null; then
        say "npm is not installed, so Lighthouse is not run (Debian: apt-get install npm)"
        return 0
    fi
    say "Fetching Lighthouse ..."
    cp "$ROOT"/benchmarks/lighthouse/package*.json "$work"
    (cd "$work" && npm ci --no-audit --no-fund --ignore-scripts >npm.log 2>&1) \
        || say "Lighthouse could not be fetched, see run/bench/npm.log"
}
