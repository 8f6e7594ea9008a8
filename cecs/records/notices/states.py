"""For whom, where, and how urgent."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Audience(models.TextChoices):
    """Who is to read it."""

    EVERYONE = "everyone", _("everyone")
    EDUCATORS = "educators", _("educators")
    STAFF = "staff", _("the office’s staff")
    INSTITUTIONS = "institutions", _("districts and colleges")


class Severity(models.TextChoices):
    """How urgent it is."""

    INFO = "info", _("information")
    WARNING = "warning", _("warning")
    EMERGENCY = "emergency", _("emergency")


class Place(models.TextChoices):
    """On which pages it stands at the top."""

    ALL = "all", _("every page")
    HOME = "home", _("the home page")
    LOOK_UP = "look-up", _("the look-up")
    LAW = "law", _("the pages of the law")
    MEALS = "meals", _("the pages about meals")
    APPLY = "apply", _("the educator’s own pages")


class Stage(models.TextChoices):
    """A stage of processing that it tells of: it then stands on the status pages of those who wait there."""

    NONE = "", _("no stage")
    REVIEW = "review", _("review of applications")
    BACKGROUND = "background", _("background checks")
    SCORES = "scores", _("test scores")
    TRANSCRIPTS = "transcripts", _("transcripts")
    MAIL = "mail", _("mail")
    PAYMENT = "payment", _("payments")
