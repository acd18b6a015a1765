# ./radnice backup: one archive with database, attachments and configuration as of one moment, of a running or a stopped server.

# shellcheck source=archive.sh
. "$ROOT/tools/archive.sh"

cmd_backup() {
    local home="" to=""
    while [[ $# -gt 0 ]]; do
        case $1 in
            --home) home=${2:-}; [[ -n $home ]] || die "--home needs a folder"; shift 2 ;;
            --home=*) home=${1#*=}; [[ -n $home ]] || die "--home needs a folder"; shift ;;
            --to) to=${2:-}; [[ -n $to ]] || die "--to needs a file"; shift 2 ;;
            --to=*) to=${1#*=}; [[ -n $to ]] || die "--to needs a file"; shift ;;
            *) die "unknown option $1 (see ./radnice help)" ;;
        esac
    done
    umask 077
    [[ -n $home ]] || home=$(default_home)
    [[ -f $home/etc/$KERNEL_CFG ]] || die "$home is not the home of a server: there is no etc/$KERNEL_CFG; name it with --home"
    HOME_DIR=$(cd "$home" && pwd)
    [[ $(stat -c %u "$HOME_DIR") == "$(id -u)" ]] || die "run this as the user $(stat -c %U "$HOME_DIR"), who owns $HOME_DIR"
    to=${to:-radnice-$(date +%Y%m%d-%H%M%S).tar.gz}
    [[ $to == /* ]] || to=$PWD/$to
    [[ ! -e $to ]] || die "$to is there already"
    [[ -d $(dirname "$to") && -w $(dirname "$to") ]] || die "folder $(dirname "$to") is not there or not writable; choose another with --to"
    find_server "$HOME_DIR"
    read_kernel "$HOME_DIR/etc"

    STAGE="" MARKER="" PART=$to.part
    trap 'clean_backup' EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM HUP
    # The server writes into it, and may write nowhere but into its home.
    mkdir -p "$HOME_DIR/data/tmp" || die "folder $HOME_DIR/data/tmp is not writable"
    STAGE=$(mktemp -d "$HOME_DIR/data/tmp/backup-XXXXXX") || die "folder $HOME_DIR/data/tmp is not writable"

    # From here to the end no node removes the content of an attachment, so all that the copied database refers to is still there.
    if [[ -n $FILES && -d $FILES ]]; then
        mkdir -p "$FILES/backups" && MARKER=$(mktemp "$FILES/backups/backup-XXXXXX") || die "folder $FILES is not writable"
    fi
    "copy_$DB_KIND"
    copy_configuration
    [[ -z $MARKER ]] || ln -s "$FILES" "$STAGE/files"
    pack
    mv "$PART" "$to"
    say "Backup of $HOME_DIR: $to ($(du -h "$to" | cut -f 1), $(sha256sum "$to" | cut -d ' ' -f 1))"
    say "It holds passwords and personal data: keep it where only administrators read it."
}

clean_backup() {
    [[ -z $MARKER ]] || rm -f "$MARKER"
    [[ -z $STAGE ]] || rm -rf "$STAGE"
    rm -f "$PART"
}

copy_derby() {
    local output=""
    if [[ -n $SERVER_PID ]]; then
        say "Copying the database of the running server ..."
        output=$(KARAF_BASE=$HOME_DIR "$SERVER_PROGRAM/bin/client" "db:backup \"$STAGE/copy\"" 2>&1) || true
        [[ -f $(echo "$STAGE"/copy/*/service.properties) && $output == *"was copied to"* ]] \
            || die "the running server did not copy its database: $(sed 's/\x1b\[[0-9;]*m//g' <<<"$output" | grep . | tail -n 1)"
        mv "$STAGE"/copy/* "$STAGE/database"
        return
    fi
    [[ -f $DB_FOLDER/service.properties ]] || die "there is no database in $DB_FOLDER yet: start the server once"
    ! derby_in_use "$DB_FOLDER" || die "another process has the database $DB_FOLDER open; stop it first"
    say "Copying the database of the stopped server ..."
    cp -a "$DB_FOLDER" "$STAGE/database" || die "the database $DB_FOLDER cannot be copied"
    # A server that was started meanwhile has changed files behind our back.
    find_server "$HOME_DIR"
    [[ -z $SERVER_PID ]] && ! derby_in_use "$DB_FOLDER" || die "the server was started while its database was copied; do it again"
    rm -rf "$STAGE/database/db.lck" "$STAGE/database/dbex.lck" "$STAGE/database/tmp"
}

copy_postgresql() {
    local dump
    dump=$(pg_program pg_dump)
    pg_access "$STAGE"
    say "Copying the database from ${DB_URL%%\?*} ..."
    mkdir "$STAGE/database"
    "$dump" --no-password --format=custom --file="$STAGE/database/dump" --dbname="$PG_URI" 2>"$STAGE/pg.log" \
        || die "the database was not copied: $(pg_reason pg_dump "$STAGE/pg.log")"
}

copy_configuration() {
    local part
    cp -rpL "$HOME_DIR/etc" "$STAGE/etc" || die "the configuration $HOME_DIR/etc cannot be read"
    for part in shell-password modules system; do
        [[ ! -e $HOME_DIR/$part ]] || cp -rpL "$HOME_DIR/$part" "$STAGE/$part" || die "$HOME_DIR/$part cannot be read"
    done
    # Messages that wait in a folder because there is no mail server.
    [[ ! -d $HOME_DIR/data/mail ]] || cp -rpL "$HOME_DIR/data/mail" "$STAGE/mail" || die "$HOME_DIR/data/mail cannot be read"
}

# Writes the manifest and the archive. Attachments go straight from their folder into it.
pack() {
    local list=$STAGE/list version
    (
        cd "$STAGE"
        for part in etc shell-password modules system mail database; do
            [[ ! -e $part ]] || find "$part" -type f
        done
        [[ ! -e files ]] || find files/ \( -path files/incoming -o -path files/backups \) -prune -o -type f -print
    ) | LC_ALL=C sort >"$list"
    [[ -z $(grep -n '[\\]' "$list" | head -n 1) ]] || die "a file name with a backslash cannot be kept: $(grep '[\\]' "$list" | head -n 1)"
    version=$(build_version "$HOME_DIR/etc/.shipped")
    {
        echo "format: $ARCHIVE_FORMAT"
        echo "version: ${version:-$(program_version)}"
        echo "time: $(date -u +%Y-%m-%dT%H:%M:%SZ)"
        echo "database: $DB_KIND"
        echo "files: $([[ -n $FILES ]] && echo directory || echo database)"
        echo "mode: $(server_mode)"
        echo "home: $HOME_DIR"
        echo "server: $([[ -n $SERVER_PID ]] && echo running || echo stopped)"
        echo
        (cd "$STAGE" && tr '\n' '\0' <list | xargs -0r sha256sum --)
    } >"$STAGE/manifest" || die "the files cannot be read, or the disk of $HOME_DIR is full"
    warn_of_damaged_files
    (cd "$STAGE" && { echo manifest; cat list; } | tar -czf "$PART" --no-recursion --verbatim-files-from -T -) 2>"$STAGE/tar.log" \
        || die "the archive was not written: $(tail -n 1 "$STAGE/tar.log")"
}

server_mode() {
    local mode
    mode=$(kernel_setting "$HOME_DIR/etc" mode)
    [[ -n $mode || -z $SERVER_PID ]] || mode=$(tr '\0' '\n' <"/proc/$SERVER_PID/cmdline" | sed -n 's/^-Dradnice.mode=//p')
    [[ -n $mode ]] || mode=$(sed -n 's/^RADNICE_MODE=//p' "$HOME_DIR/etc/radnice.env" 2>/dev/null | tail -n 1)
    echo "${mode:-production}"
}

# The name of an attachment's file begins with the digest that it had when it was stored.
warn_of_damaged_files() {
    local damaged
    damaged=$(sed -n 's#^\([0-9a-f]\{64\}\)  files/../../\([0-9a-f]\{64\}\)-\(.*\)$#\1 \2 \3#p' "$STAGE/manifest" | awk '$1 != $2 { print $3 }')
    [[ -z $damaged ]] || echo "radnice: warning: $(wc -l <<<"$damaged") attachments have changed since they were stored, the first is $(head -n 1 <<<"$damaged")" >&2
}
