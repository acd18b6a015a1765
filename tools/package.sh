# ./radnice package: the distribution with its bill of materials and licences, the same to the byte from the same sources.

cmd_package() {
    in_source_tree || die "packages are made in the source tree only"
    [[ $# -eq 0 ]] || die "package takes no options"
    need_build_tools
    say "Building:"
    build clean package cyclonedx:makeAggregateBom -DskipTests
    mkdir -p "$ROOT/dist"
    local file
    for file in "$ROOT"/karaf-assembly/target/radnice-*.tar.gz "$ROOT"/target/radnice-*-sbom.json "$ROOT"/karaf-assembly/target/NOTICES.txt; do
        cp "$file" "$ROOT/dist/"
    done
    (cd "$ROOT/dist" && sha256sum radnice-*.tar.gz radnice-*-sbom.json NOTICES.txt | tee SHA256SUMS)
}
