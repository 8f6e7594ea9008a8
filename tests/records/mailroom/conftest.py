"""What the mailroom's tests need: an envelope of today, pieces out of it, and the mail that goes out."""

from collections.abc import Callable
from typing import Any

import pytest

from cecs.records.accounts.models import Account
from cecs.records.mailroom.actions.open_envelope import open_envelope
from cecs.records.mailroom.actions.register_piece import register_piece
from cecs.records.mailroom.models import Envelope, MailPiece
from cecs.records.mailroom.registering import Seen
from cecs.values import clock
from cecs.values.numbers import new_key

SENDER = "Records Office, Hartford"
Piece = Callable[..., MailPiece]


@pytest.fixture
def envelope(gil: Account) -> Envelope:
    """An envelope that Gil opened today."""
    return open_envelope(received_on=clock.today(), carrier="post", sender=SENDER, by=gil, once="one")


@pytest.fixture
def piece(envelope: Envelope, gil: Account) -> Piece:
    """Register a piece out of the envelope: `piece("transcript", name_on_it="Ada Whitcomb")`."""

    def registered(kind: str = "transcript", **seen: Any) -> MailPiece:
        return register_piece(envelope, kind, Seen(**seen), by=gil, once=new_key())

    return registered
