"""What the process says of itself names nobody: addresses and long numbers are blacked out, in tracebacks too."""

import logging
import re

_PERSONAL = [
    (re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]+"), "[address]"),
    (re.compile(r"\b\d{3}-\d{2}-\d{4}\b|\b\d{9,}\b"), "[number]"),
    (re.compile(r"DETAIL:  .*"), "DETAIL:  [values]"),  # PostgreSQL quotes the row that it refused
]


class DiscreetFormatter(logging.Formatter):
    """Formats a line and then takes out what is personal."""

    def format(self, record: logging.LogRecord) -> str:
        """Give the line without it."""
        line = super().format(record)
        for pattern, instead in _PERSONAL:
            line = pattern.sub(instead, line)
        return line
