"""Load the demonstration and serve it in the foreground, with everything around it. Ctrl-C ends it all."""

import os
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import connection

from cecs.config.environment import number
from cecs.config.management.processes import Child, Family, is_free
from cecs.config.management.scanner import scanner
from cecs.demo.errors import NothingToShow
from cecs.demo.load import load_demo
from cecs.demo.signins import CODE_COMMAND, PASSWORD, refuse_in_production, signins
from cecs.law.shelf import rulebook

FIRST = number("CECS_PORT", 8000)
PORTS = {"web": FIRST, "gateway": FIRST + 10, "smtp": FIRST + 25, "mail": FIRST + 26}


class Command(BaseCommand):
    """Load, serve, and look after the children."""

    help = "Load the demonstration and serve it on http://localhost:8000."

    def add_arguments(self, parser: CommandParser) -> None:
        """Load only, or on other ports."""
        parser.add_argument("--load-only", action="store_true", help="load the data and stop")
        for name, port in PORTS.items():
            parser.add_argument(f"--{name}-port", type=int, default=port)

    def handle(self, *_args: Any, **options: Any) -> None:
        """Load and serve."""
        refuse_in_production()
        ports = {name: options[f"{name}_port"] for name in PORTS}
        if not options["load_only"] and (busy := [port for port in ports.values() if not is_free(port)]):
            taken = ", ".join(str(port) for port in busy)
            raise CommandError(
                f"Something else uses port {taken}. Stop it, or ask for others: CECS_PORT=8100 make demo"
            )
        self._load()
        if options["load_only"]:
            return
        connection.close()
        environment = _environment(ports)
        family = Family(_children(ports), environment, Path(settings.DATA) / "running.json")
        if looks := scanner(Path(settings.DATA)):
            family.children.append(looks)
        else:
            self.stdout.write(
                "ClamAV is not installed here: uploads stay in quarantine. (apt-get install clamav-daemon)"
            )
        family.run(when_up=lambda: self._welcome(ports))

    def _load(self) -> None:
        self.stdout.write("Preparing the database ...")
        call_command("migrate", verbosity=0, interactive=False)
        self.stdout.write(f"Loading {rulebook().jurisdiction.names['state']['en']} and the cast ...")
        try:
            is_new = load_demo()
        except NothingToShow as nothing:
            raise CommandError(str(nothing)) from nothing
        self.stdout.write("  loaded." if is_new else "  here already; what was done is kept.")
        call_command("collectstatic", verbosity=0, interactive=False)

    def _welcome(self, ports: dict[str, int]) -> None:
        say = self.stdout.write
        say(f"\nCECS is on http://localhost:{ports['web']}    (Ctrl-C stops it)")
        say(f"Mail that it sends is on http://localhost:{ports['mail']}\n")
        say(f"Sign in with the password {PASSWORD} as:")
        for one in signins():
            code = f"  + code: {CODE_COMMAND}" if one.needs_code else ""
            fresh = "" if one.has_account else "  (no account yet: she signs up)"
            say(f"  {one.email:32} {one.printed_name}: {one.about}{fresh}{code}")
        say(f"\nStaff also type six digits; `{CODE_COMMAND}` shows them. `make demo-reset` starts over.")


def _environment(ports: dict[str, int]) -> dict[str, str]:
    """What the children are told."""
    return {
        **os.environ,
        "CECS_ENV": "demo",
        "CECS_ADDRESS": f"http://localhost:{ports['web']}",
        "CECS_GATEWAY_ADDRESS": f"http://localhost:{ports['gateway']}",
        "CECS_SMTP_HOST": "127.0.0.1",
        "CECS_SMTP_PORT": str(ports["smtp"]),
        "CECS_SCANNER_SOCKET": str(Path(settings.DATA) / "clamd" / "socket"),
    }


def _children(ports: dict[str, int]) -> list[Child]:
    """Everything that runs beside each other."""
    webhook = f"http://127.0.0.1:{ports['web']}/webhooks/gateway/"
    state = str(Path(settings.DATA) / "gateway.sqlite3")
    granian = [
        "granian", "--interface", "wsgi", "--host", "127.0.0.1", "--port", str(ports["web"]),
        "--workers", str(os.cpu_count() or 1), "--blocking-threads", "1", "--no-ws", "--log-level", "warning",
        "cecs.config.wsgi:application",
    ]  # fmt: skip
    gateway = ["sandbox.gateway", "--port", str(ports["gateway"]), "--state", state, "--webhook", webhook]
    return [
        Child("web", ["-m", *granian], port=ports["web"]),
        Child("worker", ["manage.py", "tick"]),
        Child("gateway", ["-m", *gateway], port=ports["gateway"]),
        Child(
            "mail",
            ["-m", "sandbox.mail", "--smtp", str(ports["smtp"]), "--http", str(ports["mail"])],
            port=ports["mail"],
        ),
    ]
