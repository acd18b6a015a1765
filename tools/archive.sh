# Sourced by backup and restore: what an archive is, and where a home keeps what belongs into it.
#
# An archive is a tar.gz of regular files: "manifest" first, then etc/, shell-password, modules/, system/, mail/, files/ and database/ as far as the
# home has them. The manifest has "name: value" lines, an empty line, and a line "SHA-256  path" for each other file.

ARCHIVE_FORMAT=1
KERNEL_CFG=org.radnice.kernel.cfg

# The program's own version, without the digest of the build.
program_version() {
    if in_source_tree; then
        sed -n '/<artifactId>radnice</{n;s:.*<version>\(.*\)</version>.*:\1:p;}' "$ROOT/pom.xml" | head -n 1
    else
        build_version "$ROOT/etc/.build"
    fi
}

# "0.1.0" of the first line "0.1.0-digest".
build_version() { [[ ! -f $1 ]] || head -n 1 "$1" | sed 's/-[^-]*$//'; }

# Value of a key in the kernel's configuration of this folder; the last line counts.
kernel_setting() {
    local etc=$1 key=${2//./\\.} value
    value=$(sed -n "s/^[[:space:]]*$key[[:space:]]*[=:][[:space:]]*\(.*[^[:space:]]\)[[:space:]]*\$/\1/p" "$etc/$KERNEL_CFG" 2>/dev/null | tail -n 1)
    if [[ $value == \"*\" ]]; then value=${value#\"}; value=${value%\"}; fi
    value=${value//'${karaf.base}'/$HOME_DIR}
    value=${value//'${karaf.etc}'/$HOME_DIR/etc}
    value=${value//'${karaf.data}'/$HOME_DIR/data}
    [[ $value != *'${'* ]] || die "$2 in $etc/$KERNEL_CFG is \"$value\"; write the value itself there, this command cannot follow it"
    echo "${value:-${3:-}}"
}

# A path of the configuration; a relative one begins at the home, as for the server.
absolute() { [[ $1 == /* ]] && echo "$1" || echo "$HOME_DIR/$1"; }

# Sets DB_KIND (derby or postgresql), DB_FOLDER or DB_URL, DB_USER, DB_PASSWORD_FILE, and FILES (empty: in the database), from the configuration
# in this folder; HOME_DIR is the home that it is for.
read_kernel() {
    local etc=$1 url store
    url=$(kernel_setting "$etc" database.url)
    store=$(kernel_setting "$etc" files.store directory)
    DB_FOLDER="" DB_URL="" DB_USER="" DB_PASSWORD_FILE=""
    case $url in
        "") DB_KIND=derby DB_FOLDER=$HOME_DIR/data/radnice/db ;;
        jdbc:derby:memory:*) die "the database is kept in memory only; there is nothing to back up" ;;
        jdbc:derby:*)
            DB_KIND=derby
            url=${url#jdbc:derby:}
            DB_FOLDER=$(absolute "${url%%;*}")
            ;;
        jdbc:postgresql:*)
            DB_KIND=postgresql DB_URL=$url
            DB_USER=$(kernel_setting "$etc" database.user radnice)
            DB_PASSWORD_FILE=$(kernel_setting "$etc" database.password.file)
            [[ -z $DB_PASSWORD_FILE ]] || DB_PASSWORD_FILE=$(absolute "$DB_PASSWORD_FILE")
            ;;
        *) die "database.url in $etc/$KERNEL_CFG must begin with jdbc:postgresql: or jdbc:derby:" ;;
    esac
    case $store in
        directory)
            FILES=$(kernel_setting "$etc" files.directory)
            if [[ -n $FILES ]]; then FILES=$(absolute "$FILES"); else FILES=$HOME_DIR/data/radnice/files; fi
            ;;
        database) FILES="" ;;
        *) die "files.store in $etc/$KERNEL_CFG must be directory or database" ;;
    esac
}

# Sets SERVER_PID (empty when none runs) and SERVER_PROGRAM: the server of this home and the distribution that it runs from.
find_server() {
    local home=$1 options
    SERVER_PID=$(cat "$home/karaf.pid" 2>/dev/null || true)
    SERVER_PROGRAM=""
    if [[ $SERVER_PID =~ ^[0-9]+$ && -r /proc/$SERVER_PID/cmdline ]] && options=$(tr '\0' '\n' <"/proc/$SERVER_PID/cmdline") \
        && [[ $(sed -n 's/^-Dkaraf.base=//p' <<<"$options") -ef $home ]]; then
        SERVER_PROGRAM=$(sed -n 's/^-Dkaraf.home=//p' <<<"$options" | head -n 1)
    else
        SERVER_PID=""
    fi
}

# True when a process has this Derby open: Derby holds a lock of the operating system on one of its files.
derby_in_use() {
    local file=$1/dbex.lck inode
    [[ -f $file ]] || return 1
    inode=$(stat -c %i "$file")
    grep -q ":$inode " /proc/locks 2>/dev/null && return 0
    # In a container /proc/locks may be empty.
    [[ -n $(find /proc/[0-9]*/fd -maxdepth 1 -lname "$(readlink -f "$file")" -print -quit 2>/dev/null) ]]
}

# Path of a program of PostgreSQL, from RADNICE_PG_BIN or the path.
pg_program() {
    local program
    if [[ -n ${RADNICE_PG_BIN:-} ]]; then
        program=$RADNICE_PG_BIN/$1
        [[ -x $program ]] || die "RADNICE_PG_BIN is $RADNICE_PG_BIN, but there is no $1 in it"
    else
        program=$(command -v "$1") || die "$1 not found: install PostgreSQL's client programs, at least of the server's version (Debian: apt-get install postgresql-client)"
    fi
    echo "$program"
}

# Prepares PostgreSQL's programs to reach DB_URL; sets PG_URI. The password goes through a file that only we read.
pg_access() {
    local folder=$1 rest=${DB_URL#jdbc:postgresql:} parameters="" parameter kept="" password
    [[ $rest != *\?* ]] || { parameters=${rest#*\?}; rest=${rest%%\?*}; }
    [[ $rest == //* ]] || rest=//localhost/$rest
    while [[ -n $parameters ]]; do
        parameter=${parameters%%&*}
        # The driver's other parameters mean nothing to these programs.
        [[ ! $parameter =~ ^(sslmode|sslrootcert|sslcert|sslkey)= ]] || kept+=${kept:+&}$parameter
        [[ $parameters == *\&* ]] && parameters=${parameters#*&} || parameters=""
    done
    PG_URI=postgresql:$rest${kept:+?$kept}
    export PGUSER=$DB_USER PGCONNECT_TIMEOUT=10 PGPASSFILE=$folder/pgpass
    [[ -z $DB_PASSWORD_FILE || -r $DB_PASSWORD_FILE ]] || die "the password file $DB_PASSWORD_FILE (database.password.file) cannot be read"
    password=$([[ -z $DB_PASSWORD_FILE ]] || head -n 1 "$DB_PASSWORD_FILE" | sed 's/^[[:space:]]*//; s/[[:space:]]*$//')
    password=${password//\\/\\\\}
    (umask 077; printf '*:*:*:*:%s\n' "${password//:/\\:}" >"$PGPASSFILE")
}

# One line of what a program of PostgreSQL complained about.
pg_reason() {
    local name=$1 file=$2 server own
    server=$(sed -n 's/.*server version: \([0-9]*\).*/\1/p' "$file" | head -n 1)
    own=$(sed -n 's/.*version: \([0-9]*\).*/\1/p' "$file" | tail -n 1)
    if grep -q 'server version mismatch' "$file"; then
        own=$(sed -n "s/.*$name version: \([0-9]*\).*/\1/p" "$file" | head -n 1)
        echo "$name ${own:-here} is older than the PostgreSQL ${server:-server}: install postgresql-client-${server:-of its version}, or name its folder in RADNICE_PG_BIN"
    else
        sed -n "s/^$name: error: //p" "$file" | head -n 1 | grep . || head -n 1 "$file" | grep . || echo "$name gave no reason"
    fi
}
