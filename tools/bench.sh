# ./radnice bench: measures, each number beside a peer in the same run. docs/benchmarks.md says what the numbers mean.

cmd_bench() {
    [[ $# -eq 1 ]] || die "which suite? platform"
    local suite=$1
    in_source_tree || die "benchmarks run in the source tree only"
    need_build_tools
    need_distribution
    local target=$ROOT/benchmarks/target work=$ROOT/run/bench
    local probe
    probe=$(ls "$ROOT"/benchmarks/probe/target/org.radnice.probe-*.jar)
    mkdir -p "$work"
    need_bare_karaf "$work"
    exec "$JAVA" -Dbench.distribution="$DIST" -Dbench.karaf="$BARE_KARAF" -Dbench.probe="$probe" -Dbench.work="$work/homes" \
        -jar "$(ls "$target"/org.radnice.benchmarks-*.jar)" "$suite"
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
