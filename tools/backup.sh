# ./radnice backup

cmd_backup() {
    die "\"backup\" is not built yet"
}
