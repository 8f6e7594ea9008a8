#!/usr/bin/env bash
# Pins every package with its hashes, from pyproject.toml; no address of any index is written.
set -euo pipefail
cd "$(dirname "$0")/.."
uv=$(command -v uv || true)
[ -n "$uv" ] || { .venv/bin/python -m pip install -q uv && uv=.venv/bin/uv; }
pin() {
    UV_PYTHON_DOWNLOADS=never "$uv" pip compile pyproject.toml --quiet --universal --generate-hashes --python-version 3.11 \
        --no-header --no-emit-index-url --no-emit-find-links "$@"
}
pin --extra demo -o requirements.txt
pin --extra demo --extra dev -c requirements.txt -o requirements-dev.txt
