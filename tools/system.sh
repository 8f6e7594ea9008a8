#!/usr/bin/env bash
# Installs what the machine itself lacks, where it may (as root, with apt), and else says what to install.
#   tools/system.sh demo   the virus scanner and the text recognition, which the demonstration does without if it must
#   tools/system.sh tests  a browser, a database server, validators as well
#   tools/system.sh browsers  the other browsers, and npm, for the full run
set -uo pipefail
has() { command -v "$1" >/dev/null 2>&1 || [ -x "/usr/sbin/$1" ]; }
pairs="clamd:clamav-daemon tesseract:tesseract-ocr"
if [ "${1:-tests}" = browsers ]; then
    pairs="firefox-esr:firefox-esr WebKitWebDriver:webkit2gtk-driver xvfb-run:xvfb npm:npm"
fi
if [ "${1:-tests}" = tests ]; then
    pairs="$pairs chromium:chromium pdftotext:poppler-utils qpdf:qpdf xgettext:gettext java:default-jre-headless git:git"
fi

missing=""
for pair in $pairs; do
    has "${pair%%:*}" || missing="$missing ${pair##*:}"
done
if [ "${1:-tests}" = tests ]; then
    ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || missing="$missing postgresql"
    [ -d /usr/share/fonts/truetype/noto ] || missing="$missing fonts-noto-core"
    ls /usr/lib*/libatomic.so.1 /usr/lib/*/libatomic.so.1 >/dev/null 2>&1 || missing="$missing libatomic1"  # Playwright's driver
fi
[ -z "$missing" ] && exit 0

if [ "$(id -u)" = 0 ] && has apt-get; then
    echo "Installing$missing ..."
    export DEBIAN_FRONTEND=noninteractive
    log=$(mktemp)
    apt-get update -qq >"$log" 2>&1
    # shellcheck disable=SC2086
    if apt-get install -y -qq --no-install-recommends $missing >>"$log" 2>&1; then rm -f "$log"; exit 0; fi
    # one that is not to be had must not keep the others away
    for package in $missing; do
        apt-get install -y -qq --no-install-recommends "$package" >>"$log" 2>&1 && continue
        echo "$package could not be installed:" >&2
        grep -E '^E:' "$log" | tail -n 2 >&2
    done
    rm -f "$log"
    exit 1
fi
echo "This machine lacks$missing. As an administrator: apt-get install$missing" >&2
exit 1
