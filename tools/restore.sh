# ./radnice restore: makes an empty folder the home that a backup was made of. Nothing is changed unless the whole archive is sound.

# shellcheck source=archive.sh
. "$ROOT/tools/archive.sh"

cmd_restore() {
    local home="" from="" url="" user="" password_file="" files=""
    while [[ $# -gt 0 ]]; do
        [[ $1 != --*=* ]] || set -- "${1%%=*}" "${1#*=}" "${@:2}"
        case $1 in
            --home) home=${2:-} ;;
            --from) from=${2:-} ;;
            --database-url) url=${2:-} ;;
            --database-user) user=${2:-} ;;
            --database-password-file) password_file=${2:-} ;;
            --files) files=${2:-} ;;
            *) die "unknown option $1 (see ./radnice help)" ;;
        esac
        [[ -n ${2:-} ]] || die "$1 needs a value"
        shift 2
    done
    umask 077
    [[ -n $from ]] || die "which archive? name it with --from"
    [[ -f $from && -r $from ]] || die "$from is not a file that can be read"
    [[ -n $home ]] || home=$(default_home)
    from=$(realpath "$from")

    STAGE="" PLACED="" MADE_HOME=no
    make_empty_home "$home"
    trap 'clean_restore' EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM HUP
    STAGE=$(mktemp -d "$HOME_DIR/.restore-XXXXXX") || die "folder $HOME_DIR is not writable"
    UNPACKED=$STAGE/archive

    unpack_sound "$from"
    adapt "$url" "$user" "$password_file" "$files"
    check_targets
    [[ -z $FILES ]] || place_files
    [[ $DB_KIND != postgresql ]] || restore_postgresql
    [[ $DB_KIND != derby ]] || place_derby
    place_home
    PLACED=""
    say "Restored into $HOME_DIR: Radnice $(manifest version), as of $(manifest time), database $DB_KIND, mode $(manifest mode)"
    say "Start it as before: ./radnice run --home $HOME_DIR$([[ $(manifest mode) != production ]] || echo ' --production'), or the service."
}

make_empty_home() {
    if [[ ! -e $1 ]]; then
        mkdir -p "$1" 2>/dev/null || die "folder $1 is not writable; choose another with --home"
        MADE_HOME=yes
    fi
    [[ -d $1 && -w $1 && -x $1 ]] || die "folder $1 is not writable; choose another with --home"
    [[ -z $(ls -A "$1") ]] || die "$1 is not empty; restore into a new folder with --home"
    HOME_DIR=$(cd "$1" && pwd)
}

# Takes back whatever was put outside of the home; after success PLACED is empty.
clean_restore() {
    local path
    while IFS= read -r path; do
        [[ -z $path ]] || rm -rf "$path"
    done <<<"$PLACED"
    [[ -z $STAGE ]] || rm -rf "$STAGE"
    if [[ $MADE_HOME == yes ]]; then rmdir "$HOME_DIR" 2>/dev/null || true; fi
}

manifest() { sed -n "/^\$/q; s/^$1: //p" "$UNPACKED/manifest" | head -n 1; }

unpack_sound() {
    local archive=$1 broken="$1 is broken or not a backup of Radnice" other version own
    say "Checking $archive ..."
    tar -tzvf "$archive" >"$STAGE/members" 2>/dev/null || die "$broken"
    other=$(awk 'substr($1, 1, 1) != "-"' "$STAGE/members" | wc -l)
    [[ $other -eq 0 ]] || die "$broken: it holds something else than files"
    mkdir "$UNPACKED"
    tar -xzpf "$archive" -C "$UNPACKED" --no-same-owner 2>"$STAGE/tar.log" || die "$archive was not unpacked: $(tail -n 1 "$STAGE/tar.log")"
    [[ -f $UNPACKED/manifest && $(manifest format) =~ ^[0-9]+$ ]] || die "$broken: it has no manifest"
    (( $(manifest format) <= ARCHIVE_FORMAT )) || die "$archive was made by a newer Radnice ($(manifest version)); restore with that one"
    version=$(manifest version)
    own=$(program_version)
    [[ $version == "$own" || $(printf '%s\n' "$version" "$own" | sort -V | tail -n 1) == "$own" ]] \
        || die "$archive was made by Radnice $version, this is $own; restore with $version or a newer one"
    sed '1,/^$/d' "$UNPACKED/manifest" >"$STAGE/sums"
    [[ $(sed 's/^[0-9a-f]*  //' "$STAGE/sums" | LC_ALL=C sort) == "$(cd "$UNPACKED" && find . -type f ! -path ./manifest -printf '%P\n' | LC_ALL=C sort)" ]] \
        || die "$broken: its files are not those of its manifest"
    other=$(cd "$UNPACKED" && sha256sum --quiet --strict -c ../sums 2>/dev/null | sed -n 's/: [^:]*$//p' | head -n 1) || true
    [[ -z $other ]] || die "$broken: $other has changed since it was made"
    (cd "$UNPACKED" && sha256sum --status --strict -c ../sums 2>/dev/null) || die "$broken: a digest is wrong"
        [[ -f $UNPACKED/etc/$KERNEL_CFG && $(manifest database) =~ ^(derby|postgresql)$ ]] || die "$broken: there is no configuration in it"
}

# The configuration of the archive for this home: paths below the old home, and what the options say.
adapt() {
    local url=$1 user=$2 password_file=$3 files=$4 old
    old=$(manifest home)
    if [[ -n $old && $old != "$HOME_DIR" ]]; then
        # Literal text, in the files of our own modules only.
        { find "$UNPACKED/etc" -name 'org.radnice.*.cfg' -type f -exec grep -lF -- "$old/" {} + || true; } | while IFS= read -r file; do
            OLD=$old/ NEW=$HOME_DIR/ awk '
                !/^[[:space:]]*#/ {
                    rest = $0; line = ""
                    while ((at = index(rest, ENVIRON["OLD"])) > 0) {
                        # The beginning of a path only.
                        begins = at == 1 || substr(rest, at - 1, 1) ~ /[=: \t,;"]/
                        line = line substr(rest, 1, at - 1) (begins ? ENVIRON["NEW"] : ENVIRON["OLD"])
                        rest = substr(rest, at + length(ENVIRON["OLD"]))
                    }
                    $0 = line rest
                }
                { print }' "$file" >"$file.adapted"
            cat "$file.adapted" >"$file"
            rm -f "$file.adapted"
            say "  etc/${file##*/}: paths below $old now lead to $HOME_DIR"
        done
    fi
    [[ -z $password_file ]] || password_file=$(realpath -m "$password_file")
    [[ -z $files ]] || files=$(realpath -m "$files")
    if [[ $(manifest database) == derby ]]; then
        [[ -z $url$user$password_file ]] || die "the archive holds a Derby database; the options of PostgreSQL do not fit it"
    else
        [[ -z $url || $url == jdbc:postgresql:* ]] || die "--database-url must begin with jdbc:postgresql:"
    fi
    [[ -z $files || $(manifest files) == directory ]] || die "the archive keeps attachments in the database; --files does not fit it"
    change database.url "$url"
    change database.user "$user"
    change database.password.file "$password_file"
    change files.directory "$files"
    read_kernel "$UNPACKED/etc"
    [[ $DB_KIND == "$(manifest database)" ]] || die "the archive holds a $(manifest database) database, but its configuration names $DB_KIND"
}

change() {
    [[ -n $2 ]] || return 0
    local file=$UNPACKED/etc/$KERNEL_CFG
    { grep -v "^[[:space:]]*${1//./\\.}[[:space:]]*[=:]" "$file" || true; echo "$1 = $2"; } >"$file.changed"
    cat "$file.changed" >"$file"
    rm -f "$file.changed"
}

is_empty() { [[ ! -e $1 ]] || { [[ -d $1 ]] && [[ -z $(ls -A "$1") ]]; }; }

check_targets() {
    [[ -z $FILES ]] || is_empty "$FILES" || die "the folder of attachments $FILES is not empty; choose another with --files"
    case $DB_KIND in
        derby) [[ -f $UNPACKED/database/service.properties ]] || die "the archive holds no Derby database"
            is_empty "$DB_FOLDER" || die "the folder of the database $DB_FOLDER is not empty" ;;
        postgresql) [[ -f $UNPACKED/database/dump ]] || die "the archive holds no dump of PostgreSQL"
            check_postgresql ;;
    esac
}

check_postgresql() {
    local psql restore tables
    psql=$(pg_program psql)
    restore=$(pg_program pg_restore)
    # The password file may be in the archive.
    [[ $DB_PASSWORD_FILE != "$HOME_DIR"/etc/* ]] || DB_PASSWORD_FILE=$UNPACKED/etc/${DB_PASSWORD_FILE#"$HOME_DIR"/etc/}
    pg_access "$STAGE"
    "$restore" --list "$UNPACKED/database/dump" >/dev/null 2>"$STAGE/pg.log" || die "the dump cannot be read: $(pg_reason pg_restore "$STAGE/pg.log")"
    tables=$("$psql" --no-psqlrc --no-password -tA --dbname="$PG_URI" -c "SELECT count(*) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname <> 'information_schema' AND n.nspname NOT LIKE 'pg\\_%'" 2>"$STAGE/pg.log") \
        || die "the database ${DB_URL%%\?*} cannot be reached: $(pg_reason psql "$STAGE/pg.log")"
    [[ $tables == 0 ]] || die "the database ${DB_URL%%\?*} is not empty; make a new one, or name another with --database-url"
}

# Puts a folder of the archive where the configuration says, also on another disk.
place() {
    local what=$1 target=$2
    [[ $target == "$HOME_DIR"/* ]] || PLACED+=$target$'\n'
    # Below the home: taken back with the home's own folders, see place_home.
    [[ $target != "$HOME_DIR"/* ]] || { mkdir -p "$STAGE/home/$(dirname "${target#"$HOME_DIR"/}")"; mv "$what" "$STAGE/home/${target#"$HOME_DIR"/}"; return; }
    mkdir -p "$(dirname "$target")" 2>/dev/null || die "folder $(dirname "$target") is not writable"
    [[ ! -d $target ]] || rmdir "$target" || die "folder $target is not writable"
    cp -a "$what" "$target" || die "$target could not be written"
}

place_files() {
    [[ -d $UNPACKED/files ]] || mkdir "$UNPACKED/files"
    place "$UNPACKED/files" "$FILES"
}

place_derby() { place "$UNPACKED/database" "$DB_FOLDER"; }

restore_postgresql() {
    local restore
    restore=$(pg_program pg_restore)
    say "Restoring the database ${DB_URL%%\?*} ..."
    # One transaction: all or nothing.
    "$restore" --no-password --single-transaction --exit-on-error --no-owner --no-privileges --dbname="$PG_URI" "$UNPACKED/database/dump" \
        2>"$STAGE/pg.log" || die "the database was not restored and is unchanged: $(pg_reason pg_restore "$STAGE/pg.log")"
}

# The last step: only renames within one folder.
place_home() {
    local part
    mkdir -p "$STAGE/home/data"
    for part in etc shell-password modules system; do
        [[ ! -e $UNPACKED/$part ]] || mv "$UNPACKED/$part" "$STAGE/home/"
    done
    [[ ! -d $UNPACKED/mail ]] || mv "$UNPACKED/mail" "$STAGE/home/data/"
    for part in "$STAGE"/home/*; do mv "$part" "$HOME_DIR/"; done
    MADE_HOME=no
}
