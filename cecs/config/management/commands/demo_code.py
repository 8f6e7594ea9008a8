"""Show the six digits that demonstration staff type as their second step."""

from typing import Any

from django.core.management.base import BaseCommand

from cecs.demo.signins import code_now


class Command(BaseCommand):
    """Show the code of this half minute."""

    help = "Show the six digits of this half minute, for the demonstration's staff."

    def handle(self, *_args: Any, **_options: Any) -> None:
        """Print it."""
        self.stdout.write(code_now())
