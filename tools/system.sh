#!/usr/bin/env bash
# Installs what the tests need of the machine: a browser, a database server, a virus scanner, validators.
set -uo pipefail
packages="chromium poppler-utils qpdf gettext clamav-daemon postgresql default-jre-headless fonts-noto-core"
has() { command -v "$1" >/dev/null 2>&1; }
missing=""
for pair in chromium:chromium pdftotext:poppler-utils qpdf:qpdf msgfmt:gettext clamd:clamav-daemon java:default-jre-headless; do
    has "${pair%%:*}" || missing="$missing ${pair##*:}"
done
ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || missing="$missing postgresql"
[ -d /usr/share/fonts/truetype/noto ] || missing="$missing fonts-noto-core"
[ -z "$missing" ] && exit 0
if [ "$(id -u)" = 0 ] && has apt-get; then
    echo "Installing$missing ..."
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -qq >/dev/null 2>&1
    # shellcheck disable=SC2086
    apt-get install -y -qq --no-install-recommends $missing >/tmp/cecs-system.log 2>&1 && exit 0
    echo "Some of$missing could not be installed; the end of the log:" >&2
    tail -n 5 /tmp/cecs-system.log >&2
    exit 1
fi
echo "The tests need$missing." >&2
echo "As an administrator: apt-get install $packages" >&2
exit 1
