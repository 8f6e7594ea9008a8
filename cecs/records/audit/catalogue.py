"""Every kind of history row, and what it must and may carry. A kind that is not here can't be written.

A room that adds an act adds its kinds here, each under the room's own heading.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """What a row of one kind carries beside who, when and about what."""

    always: tuple[str, ...] = ()
    sometimes: tuple[str, ...] = ()


KINDS: dict[str, Kind] = {
    # vault
    "vault.kept": Kind(),
    "vault.read": Kind(always=("because",)),
    # accounts
    "account.opened": Kind(always=("email", "language")),
    "account.email-changed": Kind(always=("was", "now")),
    "account.language-chosen": Kind(always=("was", "now")),
    "account.closed": Kind(always=("because",)),
    "role.given": Kind(always=("role", "since")),
    "role.ended": Kind(always=("role", "until")),
    # worklist
    "task.opened": Kind(always=("kind", "about")),
    "task.finished": Kind(always=("kind", "about", "outcome")),
    # documents
    "document.kept": Kind(always=("sha256", "bytes", "media_type", "name")),
    "document.scanned": Kind(always=("sha256", "state"), sometimes=("reason",)),
    # organizations
    "organization.registered": Kind(always=("code", "name", "kind", "since")),
    "program.registered": Kind(always=("organization", "endorsement", "route", "title", "since")),
    "officer.named": Kind(always=("organization", "officer", "acts_as", "since")),
    "officer.ended": Kind(always=("organization", "officer", "acts_as", "until")),
    # educators
    "educator.entered": Kind(always=("name", "born_on", "entered_as"), sometimes=("account",)),
    "educators.entered": Kind(always=("count", "first", "last")),
    "educator.language-changed": Kind(always=("was", "now")),
    "educator.linked": Kind(always=("account", "rests_on")),
    "educator.name-changed": Kind(always=("was", "now", "kind", "since")),
    "educator.address-changed": Kind(always=("was", "now", "since")),
    "educator.phone-changed": Kind(always=("was", "now", "since")),
    # correspondence
    "letter.composed": Kind(always=("letter", "to", "language", "headline")),
    "letter.sent": Kind(always=("letter", "to", "tries")),
    "letter.failed": Kind(always=("letter", "to", "tries", "error")),
}
