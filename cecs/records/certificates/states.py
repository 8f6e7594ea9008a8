"""What a holding can be worth on a day, and what can change it."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class StandingWord(models.TextChoices):
    """What a holding is worth on a day. Computed, never stored."""

    NOT_YET = "not yet", _("not yet in force")
    IN_FORCE = "in force", _("in force")
    IN_PROCESS = "in process", _("in force while a timely filing is in process")
    LAPSED = "lapsed", _("lapsed")
    SUSPENDED = "suspended", _("suspended")
    REVOKED = "revoked", _("revoked")
    SURRENDERED = "surrendered", _("surrendered")


class ChangeKind(models.TextChoices):
    """What happened to a holding after it was issued."""

    EXTENSION = "extension", _("extension")
    SUSPENSION = "suspension", _("suspension")
    REVOCATION = "revocation", _("revocation")
    SURRENDER = "surrender", _("surrender")


class EnteredBy(models.TextChoices):
    """How a line came into the register."""

    ISSUE = "issue", _("issued here")
    IMPORT = "import", _("entered from an older register")
