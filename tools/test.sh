#!/usr/bin/env bash
# Everything a change must pass. Every step runs, so that one failure does not hide another; the end names those that failed.
set -uo pipefail
cd "$(dirname "$0")/.."
full=${1:-}
failed=()
table=()
start=$SECONDS

step() {
    local name=$1 began=$SECONDS; shift
    printf '\n== %s\n' "$name"
    if "$@"; then verdict=passed; else verdict=FAILED; failed+=("$name"); fi
    table+=("$(printf '%-46s %-7s %4d s' "$name" "$verdict" $((SECONDS - began)))")
}

step "what the machine needs" tools/system.sh tests
step "what Python needs" make -s install
[ -x .venv/bin/python ] || exit 1
export CECS_ENV=test CECS_DATA="$PWD/var/test" PYTHONDONTWRITEBYTECODE=1
unset CECS_DATABASE_URL
bin=.venv/bin

step "ruff: lint" $bin/ruff check .
step "ruff: format" $bin/ruff format --check -q .
step "djlint: templates" $bin/djlint cecs sandbox --lint --quiet
step "mypy: types" $bin/mypy
step "import contracts" $bin/lint-imports --no-cache
step "migrations" $bin/python manage.py makemigrations --check --dry-run
step "rulebooks: check" $bin/cecs law check
step "rulebooks: worked cases" tools/cases.sh rulebooks/connecticut/cases

marks=(-m "not slow and not journey")
[ "$full" = --full ] && marks=(-m "not journey")
step "tests on SQLite" $bin/python -m pytest "${marks[@]}" -n 2 --dist loadfile --ignore tests/journeys
if address=$(tools/postgres.sh start); then
    step "tests on PostgreSQL" env CECS_DATABASE_URL="$address" CECS_DATA="$PWD/var/test-postgres" \
        $bin/python -m pytest "${marks[@]}" -n 2 --dist loadfile --ignore tests/journeys --ignore tests/house \
        --ignore tests/law --ignore tests/eligibility --ignore tests/values --ignore tests/cli
    tools/postgres.sh stop
else
    failed+=("tests on PostgreSQL: no server")
fi
step "browser journeys" $bin/python -m pytest tests/journeys

printf '\n'
printf '%s\n' "${table[@]}"
printf 'in all %d s\n' $((SECONDS - start))
if [ "$full" = --full ]; then
    {
        printf '# The full run\n\n%s, commit %s, %s.\n\n```text\n' "$(date -u +%F)" "$(git rev-parse --short HEAD)" "$(nproc) cores"
        printf '%s\n' "${table[@]}"
        printf '```\n'
    } > docs/reference/full-run.md
fi
if [ ${#failed[@]} -gt 0 ]; then
    printf '\nFailed: %s\n' "$(IFS=', '; echo "${failed[*]}")"
    exit 1
fi
printf '\nAll steps passed.\n'
