# ./radnice shell: the administrator's shell of a running server.

cmd_shell() {
    local home=""
    if [[ ${1:-} == --home ]]; then
        home=${2:-}
        [[ -d $home ]] || die "--home needs the folder of a server"
        shift 2
    fi
    need_java
    [[ -n $home ]] || home=$(default_home "")
    [[ -f $home/data/ports ]] || die "no server has been started in $home; name its folder with --home"
    need_distribution
    KARAF_BASE=$(cd "$home" && pwd) exec "$DIST/bin/client" "$@"
}
