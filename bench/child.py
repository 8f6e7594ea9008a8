"""`python -m bench.child MODULE [--quick]`: measure one row on a fresh database and print it as JSON."""

import json
import os
import sys
from importlib import import_module

import django
from django.core.management import call_command


def main() -> None:
    """Set Django up, make the tables, and measure."""
    module, is_quick = sys.argv[1], "--quick" in sys.argv[2:]
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cecs.config.settings")
    django.setup()
    row = import_module(f"bench.rows.{module}")
    if row.NEEDS_DATABASE:
        call_command("migrate", verbosity=0, interactive=False)
    print(json.dumps(row.measure(quick=is_quick).as_plain()))


if __name__ == "__main__":
    main()
