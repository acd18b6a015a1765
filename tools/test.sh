# ./radnice test: all tests, with what they need.

cmd_test() {
    local full=false
    while [[ $# -gt 0 ]]; do
        case $1 in
            --full) full=true; shift ;;
            *) die "unknown option $1 (see ./radnice help)" ;;
        esac
    done
    in_source_tree || die "tests run in the source tree only"
    need_build_tools
    need_chromium
    need_haproxy "for the test of two nodes"
    cd "$ROOT"
    # Playwright uses the system's Chromium and downloads no browser of its own.
    export PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1
    exec mvn -B verify "-Dradnice.full=$full" ${CHROMIUM:+"-Dradnice.chromium=$CHROMIUM"}
}
