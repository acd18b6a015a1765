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
    need_postgresql
    [[ $full == false ]] || need_nspawn
    cd "$ROOT"
    # Playwright uses the system's Chromium and downloads no browser of its own.
    export PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1
    exec mvn -B verify "-Dradnice.full=$full" ${CHROMIUM:+"-Dradnice.chromium=$CHROMIUM"}
}

# Backups are tested with a server that has its client programs; the one from Maven has none.
need_postgresql() {
    ! compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null || return 0
    # With this run level the package starts no server.
    RUNLEVEL=1 install_packages postgresql || say "PostgreSQL is not there, its backup is not tested. As root: apt-get install postgresql"
}

need_nspawn() {
    [[ ! -x /usr/bin/systemd-nspawn ]] || return 0
    install_packages systemd-container || say "systemd-nspawn is not there, the unit is not tried. As root: apt-get install systemd-container"
}
