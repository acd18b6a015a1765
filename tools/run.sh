# ./radnice run: starts one server in the foreground.

cmd_run() {
    local port="" home="" mode=""
    while [[ $# -gt 0 ]]; do
        case $1 in
            --port) port=${2:-}; is_port "$port" || die "--port needs a number from 1 to 65535"; shift 2 ;;
            --port=*) port=${1#*=}; is_port "$port" || die "--port needs a number from 1 to 65535"; shift ;;
            --home) home=${2:-}; [[ -n $home ]] || die "--home needs a folder"; shift 2 ;;
            --home=*) home=${1#*=}; [[ -n $home ]] || die "--home needs a folder"; shift ;;
            --production) mode=production; shift ;;
            *) die "unknown option $1 (see ./radnice help)" ;;
        esac
    done
    [[ $(id -u) -ne 0 ]] || say "Note: you are root. Radnice does not need it; an ordinary user is safer."
    need_java
    [[ -n $home ]] || home=$(default_home "$port")
    ensure_home "$home"
    home=$(cd "$home" && pwd)
    port=${port:-$(setting "$home" RADNICE_PORT 8181)}
    mode=${mode:-$(setting "$home" RADNICE_MODE evaluation)}
    ! port_taken "$port" || die "port $port is taken by another program; choose one with --port"
    local ssh_port
    ssh_port=$(free_ssh_port "$home" "$port")
    need_distribution
    serve "$home" "$port" "$ssh_port" "$mode"
}

ensure_home() {
    mkdir -p "$1" 2>/dev/null && [[ -w $1 ]] || die "folder $1 is not writable; choose another with --home"
    [[ $(realpath "$1") != "$(realpath "$ROOT")" ]] || die "the home cannot be the program's own folder"
}

setting() { sed -n "s/^$2=//p" "$1/etc/radnice.env" 2>/dev/null | tail -n 1 | grep . || echo "$3"; }

# The shell's port: as configured, else 8101 for 8181 and so on, the next free one.
free_ssh_port() {
    local home=$1 port=$2 wanted i
    wanted=$(setting "$home" RADNICE_SSH_PORT "")
    if [[ -n $wanted ]]; then
        ! port_taken "$wanted" || die "port $wanted for the shell (RADNICE_SSH_PORT in $home/etc/radnice.env) is taken"
        echo "$wanted"
        return
    fi
    wanted=$(( port > 1104 ? port - 80 : port + 8000 ))
    for (( i = wanted; i < wanted + 60; i++ )); do
        [[ $i -ne $port ]] || continue
        port_taken "$i" || { echo "$i"; return; }
    done
    die "no free port for the shell between $wanted and $i"
}

serve() {
    local home=$1 port=$2 ssh_port=$3 mode=$4 console first_start=no pid
    console=$home/data/log/console.log
    [[ -s $home/shell-password ]] || first_start=yes
    (umask 077; mkdir -p "$home/data/log") || die "folder $home/data is not writable"
    say "Starting Radnice ($mode) in $home"
    KARAF_BASE=$home RADNICE_PORT=$port RADNICE_SSH_PORT=$ssh_port RADNICE_MODE=$mode \
        "$DIST/bin/karaf" daemon >"$console" 2>&1 &
    pid=$!
    trap 'stop_server "$pid" "$home"' INT TERM HUP
    await_first_page "$pid" "$home" "$port" "$console"
    announce "$home" "$port" "$ssh_port" "$mode" "$first_start"
    local code=0
    wait "$pid" || code=$?
    trap - INT TERM HUP
    [[ $code -eq 0 ]] || die "the server ended with code $code; see $home/data/log/radnice.log"
    say "Stopped."
}

# Waits for the front page; ends with one clear line when the server ends before.
await_first_page() {
    local pid=$1 home=$2 port=$3 console=$4 began=$SECONDS step=""
    while kill -0 "$pid" 2>/dev/null; do
        look "$port"
        if [[ $STEP != "$step" ]]; then
            [[ $STEP == ready ]] && return
            [[ -z $step ]] || echo
            step=$STEP
            printf '  %s ' "$step"
        fi
        printf .
        if (( SECONDS - began > ${RADNICE_START_TIMEOUT:-180} )); then
            echo
            stop_server "$pid" "$home" quietly
            die "no page after $((SECONDS - began)) s (still: $step); see $home/data/log/radnice.log"
        fi
        sleep 0.3
    done
    echo
    die "the server did not start: $(why "$home" "$console")"
}

# Sets STEP: "ready" when the front page answers, else what the start is waiting for.
look() {
    local port=$1 front waiting=""
    http_get "$port" /
    front=$HTTP_STATUS
    if [[ -z $front ]]; then
        STEP=starting
        return
    fi
    http_get "$port" /health
    if [[ $HTTP_STATUS == 200 && $front =~ ^(200|30[0-9])$ ]]; then
        STEP=ready
        return
    fi
    while [[ $HTTP_BODY =~ \"module\":\"([^\"]*)\",\"name\":\"([^\"]*)\",\"status\":\"DOWN\"(.*) ]]; do
        waiting+=" ${BASH_REMATCH[1]} (${BASH_REMATCH[2]})"
        HTTP_BODY=${BASH_REMATCH[3]}
    done
    [[ $HTTP_STATUS != 200 ]] || waiting=" the front page"
    STEP="waiting for${waiting:- the modules}"
}

why() {
    local home=$1 console=$2 line
    line=$(sed -n 's/^Radnice refuses to start: //p; s/^radnice: \(.*\)/\1/p' "$console" | grep -v '^shell account' | tail -n 1)
    [[ -n $line ]] || line=$(sed -n 's/^[^ ]* ERROR *//p' "$home/data/log/radnice.log" 2>/dev/null | grep -v 'Exiting Karaf' | tail -n 1 | sed 's/ | .*//' | cut -c 1-300)
    [[ -n $line ]] || line=$(tail -n 1 "$console")
    # Then nobody could write down why.
    [[ $(df --output=avail "$home" | tail -n 1) -gt 0 ]] || line="the disk of $home is full"
    echo "${line:-no reason given} (log: $home/data/log/radnice.log)"
}

announce() {
    local home=$1 port=$2 ssh_port=$3 mode=$4 first_start=$5
    echo
    say ""
    say "Radnice runs at http://localhost:$port"
    [[ $mode != evaluation ]] || example_accounts
    if [[ $first_start == yes ]]; then
        say "Shell: account radnice, password $(cat "$home/shell-password")"
        say "  (shown only now; kept in $home/shell-password, readable by you alone)"
    fi
    say "Shell: ssh -p $ssh_port radnice@127.0.0.1   or   ./radnice shell --home $home"
    [[ $mode != production || $first_start != yes ]] \
        || say "First: ./radnice shell --home $home, then radnice:setup there leads through what is missing"
    say "Log:   $home/data/log/radnice.log"
    say "Ctrl-C stops the server."
}

# As made by the security module in the evaluation mode, and only there.
example_accounts() {
    say "Example accounts, all with the password radnice-zkouska:"
    say "  obcan@example.cz     a citizen"
    say "  urednik@example.cz   an official"
    say "  vedouci@example.cz   a manager"
    say "  spravce@example.cz   an administrator"
}

stop_server() {
    local pid=$1 home=$2 i grace
    trap '' INT TERM HUP
    grace=$(sed -n 's/^[[:space:]]*stop\.grace\.seconds[[:space:]]*=[[:space:]]*\([0-9]\{1,2\}\)[[:space:]]*$/\1/p' "$home/etc/org.radnice.web.cfg" 2>/dev/null | tail -n 1)
    grace=${grace:-0}
    [[ ${3:-} == quietly ]] || { echo; say "Stopping ..."; }
    kill -TERM "$pid" 2>/dev/null || true
    for (( i = 0; i < 100 + 10 * 10#$grace; i++ )); do
        kill -0 "$pid" 2>/dev/null || break
        sleep 0.1
    done
    if kill -0 "$pid" 2>/dev/null; then
        kill -KILL "$pid" 2>/dev/null || true
        die "the server did not stop within $((10 + 10#$grace)) s and was ended; see $home/data/log/radnice.log"
    fi
    [[ ${3:-} == quietly ]] || { say "Stopped."; exit 0; }
}
