"""Walk the rounds: let every job look at its outbox, once or for ever. A job that fails is tried again, ever later."""

import logging
import time
from dataclasses import dataclass
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.db import close_old_connections

from cecs.config.rounds import ROUNDS, Job
from cecs.records.audit.record import came_by

log = logging.getLogger("cecs.tick")
_LONGEST_WAIT = 60.0


@dataclass(slots=True)
class Round:
    """One job, and when it is to be tried again after it failed."""

    name: str
    job: Job
    failures: int = 0
    not_before: float = 0.0

    def walk(self) -> None:
        """Do the job, unless it failed a moment ago."""
        if time.monotonic() < self.not_before:
            return
        try:
            with came_by(f"job {self.name}"):
                self.job()
        except Exception:
            self.failures += 1
            self.not_before = time.monotonic() + min(_LONGEST_WAIT, 2.0**self.failures)
            log.exception("the job %s failed, and is tried again", self.name)
        else:
            self.failures = 0


class Command(BaseCommand):
    """Walk the rounds."""

    help = "Let every job look at its outbox: once with --once, else for ever."

    def add_arguments(self, parser: CommandParser) -> None:
        """Once, or how often."""
        parser.add_argument("--once", action="store_true", help="walk the rounds a single time")
        parser.add_argument("--every", type=float, default=1.0, help="seconds between two rounds")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Walk."""
        rounds = [Round(name, job) for name, job in ROUNDS.items()]
        while True:
            for one in rounds:
                one.walk()
            if options["once"]:
                return
            close_old_connections()
            time.sleep(options["every"])
