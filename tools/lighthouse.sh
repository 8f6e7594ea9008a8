#!/usr/bin/env bash
# Installs Lighthouse into var/lighthouse for the full run, where npm can; without it, the test that asks it says so and is skipped.
set -euo pipefail
cd "$(dirname "$0")/.."
place=var/lighthouse
[ -x "$place/node_modules/.bin/lighthouse" ] && exit 0
command -v npm >/dev/null || { echo "Without npm there is no Lighthouse (Debian: apt-get install nodejs npm)."; exit 0; }
mkdir -p "$place"
# A package that Lighthouse 12 asks for has lost the release it names.
printf '{"private": true, "overrides": {"third-party-web": "0.27.0"}}\n' >"$place/package.json"
npm install --prefix "$place" --no-audit --no-fund --silent lighthouse@12 || echo "Lighthouse could not be installed."
