#!/usr/bin/env bash
# Everything a change must pass. Every step runs, so that one failure does not hide another; the end names those that failed.
#   tools/test.sh          what every change must pass
#   tools/test.sh --full   what is slow as well. Stopped, it goes on where it was, until a file changes
set -uo pipefail
cd "$(dirname "$0")/.."
full=${1:-}
failed=()
table=()
start=$SECONDS
marks=(-m "not slow and not journey")
walks=(tests/journeys -m "not slow")
kept=""
if [ "$full" = --full ]; then
    marks=(-m "not journey")
    walks=(tests/journeys)
    kept="var/full-run/$({ git rev-parse HEAD; git diff HEAD; } 2>/dev/null | sha256sum | cut -c1-12)"
    mkdir -p "$kept"
fi

step() {
    local name=$1 began=$SECONDS verdict line; shift
    local done_before="$kept/${name//[^a-zA-Z]/-}"
    if [ -n "$kept" ] && [ -e "$done_before" ]; then
        table+=("$(cat "$done_before")"); return
    fi
    printf '\n== %s\n' "$name"
    if "$@"; then verdict=passed; else verdict=FAILED; failed+=("$name"); fi
    line=$(printf '%-32s %-7s %5d s' "$name" "$verdict" $((SECONDS - began)))
    table+=("$line")
    [ -n "$kept" ] && [ $verdict = passed ] && printf '%s\n' "$line" >"$done_before"
    return 0
}

on_postgres() {
    local address outcome=0
    address=$(tools/postgres.sh start) || return 1
    CECS_DATABASE_URL="$address" CECS_DATA="$PWD/var/test-postgres" "$@" || outcome=$?
    tools/postgres.sh stop
    return $outcome
}

printf '\n== what the machine needs\n'
tools/system.sh tests || failed+=("what the machine needs")
[ "$full" = --full ] && { tools/system.sh browsers; tools/lighthouse.sh; }  # what can't be had is skipped, and said
make -s install || { echo "The packages could not be installed: nothing can be tested." >&2; exit 1; }
export CECS_ENV=test CECS_DATA="$PWD/var/test" PYTHONDONTWRITEBYTECODE=1
unset CECS_DATABASE_URL
bin=.venv/bin
tests=("$bin/python" -m pytest -n 2 --dist loadfile --durations 10 --ignore tests/journeys "${marks[@]}")
# What asks no database is not asked twice.
no_database=(--ignore tests/house --ignore tests/law --ignore tests/eligibility --ignore tests/values --ignore tests/cli --ignore tests/sandbox)

step "ruff: lint" $bin/ruff check .
step "ruff: format" $bin/ruff format --check -q .
step "djlint: templates" $bin/djlint cecs sandbox --lint --quiet
step "mypy: types" $bin/mypy
step "import contracts" $bin/lint-imports --no-cache
step "migrations" $bin/python manage.py makemigrations --check --dry-run
step "rulebooks: check" $bin/cecs law check --rulebook rulebooks/connecticut
step "rulebooks: worked cases" tools/cases.sh rulebooks/connecticut/cases
step "tests on SQLite" "${tests[@]}"
step "tests on PostgreSQL" on_postgres "${tests[@]}" "${no_database[@]}"
step "browser journeys" $bin/python -m pytest "${walks[@]}"
if [ "$full" = --full ]; then
    step "browser journeys on PostgreSQL" on_postgres $bin/python -m pytest tests/journeys -m "not slow"
fi
if [ "$full" = --full ]; then
    step "bench: no ratio has halved" $bin/python -m bench.run --compare
fi

printf '\n'
printf '%s\n' "${table[@]}"
printf 'in all %d s\n' $((SECONDS - start))
if [ "$full" = --full ]; then
    {
        printf '# The full run\n\n%s, commit %s, %s cores.\n\n```text\n' "$(date -u +%F)" "$(git rev-parse --short HEAD)" "$(nproc)"
        printf '%s\n' "${table[@]}"
        printf '```\n\nWritten by `make test-full`.\n'
    } >docs/reference/full-run.md
fi
if [ ${#failed[@]} -gt 0 ]; then
    printf '\nFailed:\n'
    printf '  %s\n' "${failed[@]}"
    exit 1
fi
printf '\nAll steps passed.\n'
