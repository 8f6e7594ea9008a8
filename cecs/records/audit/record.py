"""Write one row of history. The only door: an unregistered kind is an error, never a shrug."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any
from uuid import uuid4

from cecs.records.audit.catalogue import KINDS
from cecs.records.audit.errors import UnknownKind, WronglyCarried
from cecs.records.audit.models import HistoryRow

_deed: ContextVar[str] = ContextVar("deed", default="")
_door: ContextVar[str] = ContextVar("door", default="")


@contextmanager
def one_deed() -> Iterator[str]:
    """Give every row written inside the same deed; inside another deed, keep that one."""
    deed = _deed.get() or uuid4().hex
    token = _deed.set(deed)
    try:
        yield deed
    finally:
        _deed.reset(token)


@contextmanager
def came_by(door: str) -> Iterator[None]:
    """Say from where the acts inside came: an address, a job, the console."""
    token = _door.set(door[:120])
    try:
        yield
    finally:
        _door.reset(token)


def record(kind: str, /, *, subject: str, actor: str, acting_as: str, deed: str = "", **carries: Any) -> HistoryRow:
    """Write down that something happened, with all that its kind must carry."""
    check(kind, carries)
    return HistoryRow.objects.create(
        kind=kind,
        subject=subject,
        actor=actor,
        acting_as=acting_as,
        carries=carries,
        deed=deed or _deed.get() or uuid4().hex,
        door=_door.get(),
    )


def check(kind: str, carries: dict[str, Any]) -> None:
    """Refuse a kind the catalogue does not hold, and anything missing or unknown in what it carries."""
    if kind not in KINDS:
        raise UnknownKind(f"The catalogue holds no history kind {kind!r}.")
    known = KINDS[kind]
    if missing := set(known.always) - set(carries):
        raise WronglyCarried(f"{kind} always carries {', '.join(sorted(missing))}.")
    if unknown := set(carries) - set(known.always) - set(known.sometimes):
        raise WronglyCarried(f"{kind} does not carry {', '.join(sorted(unknown))}.")
