"""What a signed-in educator can do, each under the name educators know it by."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True)
class Option:
    """One thing to do, a sentence about it, and the kind of request it needs, if it needs one."""

    title: Any
    text: Any
    kind: str = ""


OPTIONS = (
    Option(
        _("Apply for, renew or update certifications online"),
        _("Ask for a first certificate, go to the next level, continue one that ends, or add an endorsement."),
    ),
    Option(
        _("Check the status of your application"),
        _("See where it is, what is still missing, who has to send it, and when to expect an answer."),
    ),
    Option(
        _("Update your profile and contact information"),
        _("Keep your name, address, phone and email address right, so that our letters reach you."),
    ),
    Option(
        _("View your %(state)s certificates"),
        _("See each certificate, what it allows, until when, and what to do next. Print a copy."),
    ),
    Option(
        _("Request a duplicate copy of your certificate"),
        _("Ask for another official copy if yours was lost or your name has changed."),
        "duplicate",
    ),
    Option(
        _("View testing history"),
        _("See your test scores, the passing score that counted that day, and what each score is good for."),
    ),
    Option(
        _("Apply for the waiver of a test"),
        _("Show that other test scores stand in for the basic skills test."),
        "test-waiver",
    ),
)


@dataclass(frozen=True, slots=True)
class StandingWords:
    """What a standing is called, and what it means for a school and for the person."""

    word: str
    title: Any
    meaning: Any


STANDINGS = (
    StandingWords(
        "in force",
        _("In force"),
        _("The person may serve today in the subjects and grades that the certificate names."),
    ),
    StandingWords(
        "not yet",
        _("Not yet in force"),
        _("The certificate was issued, but its first day is still to come. Until then it allows nothing."),
    ),
    StandingWords(
        "in process",
        _("In force while a request is in process"),
        _("The last day has passed, but the person asked in time to go on. It stays in force until we decide."),
    ),
    StandingWords(
        "lapsed",
        _("Lapsed"),
        _("The certificate reached its last day and nothing continued it. It allows nothing today."),
    ),
    StandingWords(
        "suspended",
        _("Suspended"),
        _("The certificate was taken away for a time after a hearing. It allows nothing until that time is over."),
    ),
    StandingWords("revoked", _("Revoked"), _("The certificate was taken away for good. It allows nothing.")),
    StandingWords("surrendered", _("Surrendered"), _("The person gave the certificate back. It allows nothing.")),
)
