# ./radnice restore

cmd_restore() {
    die "\"restore\" is not built yet"
}
