# ./radnice bench

cmd_bench() {
    die "\"bench\" is not built yet"
}
