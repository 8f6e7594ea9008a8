#!/usr/bin/env bash
# Makes .venv and installs one requirements file into it, every package checked against its hash.
# Mirrors, proxies and certificates come from the environment and the package clients' own settings.
set -euo pipefail
cd "$(dirname "$0")/.."
requirements=${1:?which requirements file}

advice() { printf '\n%s\n' "$@" >&2; exit 1; }

python=""
for candidate in python3.11 python3.12 python3.13 python3; do
    if command -v "$candidate" >/dev/null && "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then
        python=$candidate; break
    fi
done
[ -n "$python" ] || advice "CECS needs Python 3.11 or later." "On Debian 12 or Ubuntu: apt-get install python3"

# With Python's own venv; else with uv; else bare, with the system's pip put into it.
make_venv() {
    rm -rf .venv; "$python" -m venv .venv >/dev/null 2>&1 && .venv/bin/python -m pip --version >/dev/null 2>&1 && return
    rm -rf .venv; command -v uv >/dev/null && UV_PYTHON_DOWNLOADS=never uv venv -q --python "$python" .venv && return
    rm -rf .venv; "$python" -m venv --without-pip .venv >/dev/null 2>&1 &&
        "$python" -m pip --python .venv/bin/python install -q pip >/dev/null 2>&1
}

if [ ! -x .venv/bin/python ]; then
    echo "Making .venv with $($python --version) ..."
    if ! make_venv; then
        if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
            echo "This Python has no venv; installing python3-venv ..."
            { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends python3-venv; } >/dev/null 2>&1 || true
            make_venv || advice "Could not make .venv. Try: $python -m venv .venv"
        else
            advice "This Python cannot make a virtual environment." "As an administrator: apt-get install python3-venv"
        fi
    fi
fi

echo "Installing from $requirements ..."
if [ ! -x .venv/bin/uv ] && ! command -v uv >/dev/null; then
    .venv/bin/python -m pip --version >/dev/null 2>&1 && .venv/bin/python -m pip install -q uv || true
fi
uv=$( [ -x .venv/bin/uv ] && echo .venv/bin/uv || command -v uv || true )
if [ -n "$uv" ]; then
    UV_PYTHON_DOWNLOADS=never VIRTUAL_ENV="$PWD/.venv" "$uv" pip sync -q --require-hashes "$requirements" \
        || advice "The packages could not be installed. Is the package index reachable? (pip config list shows what is set)"
else
    .venv/bin/python -m pip install -q --require-hashes -r "$requirements" \
        || advice "The packages could not be installed. Is the package index reachable? (pip config list shows what is set)"
fi

# The project itself: a path, and the `cecs` command. Nothing is built, so nothing can fail to build.
site=$(.venv/bin/python -c 'import sysconfig; print(sysconfig.get_paths()["purelib"])')
printf '%s\n' "$PWD" > "$site/cecs.pth"
cat > .venv/bin/cecs <<SCRIPT
#!$PWD/.venv/bin/python
import sys

from cecs.cli.main import main

sys.exit(main())
SCRIPT
chmod +x .venv/bin/cecs
