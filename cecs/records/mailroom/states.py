"""How mail comes, what an envelope may hold, where a piece of it can be, and why one goes back."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Carrier(models.TextChoices):
    """Who brought an envelope."""

    POST = "post", _("U.S. Postal Service")
    CERTIFIED = "certified", _("certified mail")
    COURIER = "courier", _("private carrier (UPS, FedEx, DHL)")
    HAND = "hand", _("brought in by hand")
    INSIDE = "inside", _("interoffice mail")


class MailKind(models.TextChoices):
    """What a piece of mail is."""

    FORM = "form", _("form with an original signature")
    TRANSCRIPT = "transcript", _("transcript")
    SCORE_REPORT = "score-report", _("score report")
    CERTIFIED_CHECK = "certified-check", _("certified check")
    CASHIERS_CHECK = "cashiers-check", _("cashier's check")
    MONEY_ORDER = "money-order", _("money order")
    PERSONAL_CHECK = "personal-check", _("personal check")
    CASH = "cash", _("cash")
    OTHER = "other", _("other paper")


TAKEN_AS_MONEY = frozenset({MailKind.CERTIFIED_CHECK, MailKind.CASHIERS_CHECK, MailKind.MONEY_ORDER})
MONEY = TAKEN_AS_MONEY | {MailKind.PERSONAL_CHECK, MailKind.CASH}


class Place(models.TextChoices):
    """Where a piece of mail stands."""

    UNMATCHED = "unmatched", _("not matched yet")
    MATCHED = "matched", _("matched")
    RETURNED = "returned", _("sent back")


class Handled(models.TextChoices):
    """What somebody did with a piece of mail: the steps of its custody."""

    RECEIVED = "received", _("taken from the envelope")
    SCANNED = "scanned", _("scanned")
    READ = "read", _("read by text recognition")
    MATCHED = "matched", _("matched to its owner")
    RELEASED = "released", _("taken from a person it did not belong to")
    FILED = "filed", _("filed as an application")
    TO_CASHIER = "to cashier", _("handed to the cashier")
    RETURNED = "returned", _("sent back")


class WhyReturned(models.TextChoices):
    """Why a piece of mail goes back. The words are what the letter says."""

    COPY = "copy", _("It is a photocopy, and the original is required.")
    PERSONAL_CHECK = "personal-check", _("Personal checks are not taken.")
    CASH = "cash", _("Cash is not taken.")
    UNSIGNED = "unsigned", _("It is not signed in ink.")
    NOT_OURS = "not-ours", _("It is not meant for this office, or we can't tell whose it is.")


_PAY_THUS = _("Please mail a certified or cashier's check or a money order, or pay online by card.")
INSTEAD = {
    WhyReturned.COPY: _("Please mail us the original paper, with the cover sheet of your application."),
    WhyReturned.PERSONAL_CHECK: _PAY_THUS,
    WhyReturned.CASH: _PAY_THUS,
    WhyReturned.UNSIGNED: _("Please sign it by hand in ink, and mail us the original."),
    WhyReturned.NOT_OURS: _("If it was meant for us, mail it again with the cover sheet of your application."),
}


class Because(models.TextChoices):
    """Why a piece of mail may be somebody's."""

    SHEET = "sheet", _("cover sheet")
    APPLICATION = "application", _("application number")
    EIN = "ein", _("EIN")
    NAME = "name", _("name")
    FORMER_NAME = "former-name", _("former name")
    NEARLY = "nearly", _("a name much like it")
    BORN = "born", _("date of birth")
    ADDRESS = "address", _("address")
    CHOSEN = "chosen", _("chosen by the clerk")


class ScanState(models.TextChoices):
    """How far a batch of scans has got."""

    WAITING = "waiting", _("waiting for the virus scan")
    READING = "reading", _("being read")
    DONE = "done", _("done")
    REFUSED = "refused", _("could not be read")


class RowState(models.TextChoices):
    """What became of a line of a score file."""

    FILED = "filed", _("filed")
    UNMATCHED = "unmatched", _("nobody in the records is it for sure")
    SAME = "same", _("known already, unchanged")
    REPLACED = "replaced", _("replaced by a later line")
    INVALID = "invalid", _("taken back by the company")
    REFUSED = "refused", _("refused")
    UNDONE = "undone", _("undone with its file")


class WhyRefused(models.TextChoices):
    """Why a line of a score file says nothing that can be filed."""

    SHAPE = "shape", _("The line does not have the shape of the layout.")
    NO_ID = "no-id", _("The company's number of the score is missing or too long.")
    NO_NAME = "no-name", _("The name is missing.")
    UNKNOWN_TEST = "unknown-test", _("The rulebook knows no test with this code.")
    BAD_DAY = "bad-day", _("A day can't be read, or has not come yet.")
    BAD_SCORE = "bad-score", _("The score is no number, or no level of this test.")
    TWICE = "twice", _("The same number of a score stands in the file twice.")
