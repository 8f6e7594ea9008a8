#!/usr/bin/env bash
# A PostgreSQL server of the tests' own, thrown away afterwards: Debian's where it is installed, else one from a Python package.
#   tools/postgres.sh start   prints the address of its database
#   tools/postgres.sh stop
set -euo pipefail
cd "$(dirname "$0")/.."
project=$PWD
here=${CECS_POSTGRES_DIR:-/tmp/cecs-postgres-$(printf '%s' "$project" | cksum | cut -d' ' -f1)}
bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1 || true)
as_postgres() { if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }
taken() { (: <"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

start_debians() {
    [ -f "$here/port" ] && as_postgres "$bin/pg_ctl" -D "$here/data" status >/dev/null 2>&1 && return
    rm -rf "$here"; mkdir -p "$here"
    local port=54329
    while taken $port; do port=$((port + 1)); done
    [ "$(id -u)" = 0 ] && chown postgres "$here"
    local careless="-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c autovacuum=off"
    [ -n "${CECS_POSTGRES_DURABLE:-}" ] && careless="" # a benchmark waits for the disk, as production does
    cd "$here"
    as_postgres "$bin/initdb" -D "$here/data" -A trust -U cecs -E UTF8 --locale=C.UTF-8 >/dev/null
    as_postgres "$bin/pg_ctl" -D "$here/data" -w -l "$here/log" -o "-p $port -k $here -c listen_addresses=127.0.0.1 \
        $careless -c max_connections=100" start >/dev/null
    as_postgres "$bin/createdb" -h 127.0.0.1 -p $port -U cecs cecs
    echo $port >"$here/port"
}

from_a_package() { "$project/.venv/bin/python" -W ignore "$project/tools/packaged_postgres.py" "$1" "$here"; }

case "${1:-}" in
start)
    if [ -n "$bin" ]; then
        start_debians >&2
        echo "postgres://cecs@127.0.0.1:$(cat "$here/port")/cecs"
    else
        from_a_package start || { echo "No PostgreSQL server is to be had here: apt-get install postgresql" >&2; exit 1; }
    fi
    ;;
stop)
    if [ -n "$bin" ]; then
        as_postgres "$bin/pg_ctl" -D "$here/data" -m immediate stop >/dev/null 2>&1 || true
    else
        from_a_package stop >/dev/null 2>&1 || true
    fi
    rm -rf "$here"
    ;;
*) echo "usage: tools/postgres.sh start|stop" >&2; exit 2 ;;
esac
