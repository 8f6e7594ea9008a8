#!/usr/bin/env bash
# A PostgreSQL server of the tests' own, thrown away afterwards.
#   tools/postgres.sh start   prints the address of its database
#   tools/postgres.sh stop
set -euo pipefail
here=${CECS_POSTGRES_DIR:-/tmp/cecs-postgres}
port=${CECS_POSTGRES_PORT:-54329}
bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1)
as_postgres() { if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }

case "${1:-}" in
start)
    if [ -z "$bin" ]; then
        echo "No PostgreSQL server is installed here: apt-get install postgresql" >&2; exit 1
    fi
    if ! as_postgres "$bin/pg_ctl" -D "$here/data" status >/dev/null 2>&1; then
        rm -rf "$here"; mkdir -p "$here"
        [ "$(id -u)" = 0 ] && chown postgres "$here"
        cd "$here"
        as_postgres "$bin/initdb" -D "$here/data" -A trust -U cecs -E UTF8 --locale=C.UTF-8 >/dev/null
        as_postgres "$bin/pg_ctl" -D "$here/data" -w -l "$here/log" \
            -o "-p $port -k $here -c listen_addresses=127.0.0.1 -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=100" \
            start >/dev/null
        as_postgres "$bin/createdb" -h 127.0.0.1 -p "$port" -U cecs cecs
    fi
    echo "postgres://cecs@127.0.0.1:$port/cecs"
    ;;
stop)
    [ -n "$bin" ] && as_postgres "$bin/pg_ctl" -D "$here/data" -m immediate stop >/dev/null 2>&1 || true
    rm -rf "$here"
    ;;
*) echo "usage: tools/postgres.sh start|stop" >&2; exit 2 ;;
esac
