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
    cd "$ROOT"
    # Playwright uses the system's Chromium and downloads no browser of its own.
    export PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1
    exec mvn -B verify "-Dradnice.full=$full" ${CHROMIUM:+"-Dradnice.chromium=$CHROMIUM"}
}

# The browser tests are skipped with the reason when there is no Chromium.
need_chromium() {
    CHROMIUM=$(command -v chromium || command -v chromium-browser || true)
    [[ -z $CHROMIUM ]] || return 0
    if [[ $(id -u) -eq 0 ]] && command -v apt-get >/dev/null; then
        say "Installing Chromium for the browser tests ..."
        mkdir -p "$ROOT/run"
        if { apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends chromium fonts-dejavu-core; } \
            >"$ROOT/run/chromium-install.log" 2>&1; then
            CHROMIUM=$(command -v chromium || true)
        fi
        [[ -n $CHROMIUM ]] || say "Chromium could not be installed (see run/chromium-install.log); the browser tests are skipped."
    else
        say "Chromium is not installed; the browser tests are skipped. As root: apt-get install chromium"
    fi
}
