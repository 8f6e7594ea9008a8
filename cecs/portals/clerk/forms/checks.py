"""Background checks, and the mentoring of beginners."""

from django import forms
from django.utils.translation import gettext_lazy as _

from cecs.portals.clerk.forms.notice import Choices, NoticeForm, Says
from cecs.portals.shared.forms import DayField
from cecs.portals.shared.widgets import TileRadios

CHECKS: Choices = [("clear", _("Clear")), ("pending", _("Pending")), ("record", _("There is a record"))]
REGISTRY: Choices = [
    ("", _("Not in this notice")),
    ("clear", _("Clear")),
    ("pending", _("Pending")),
    ("listed", _("Listed")),
]


class BackgroundForm(NoticeForm):
    """The result of the checks: only that, never what the result says."""

    kind = "conduct"
    source = "bureau"
    title = _("Key a background check")
    lead = _(
        "Key only the result. What a record says stays in the notice: attach it, and only a supervisor can open it."
    )
    takes_paper = True

    background_check = forms.ChoiceField(label=_("Criminal history check"), choices=CHECKS, widget=TileRadios)
    child_abuse_registry = forms.ChoiceField(
        label=_("Child abuse registry"), choices=REGISTRY, required=False, widget=TileRadios
    )
    paper = forms.FileField(
        label=_("Notice"),
        required=False,
        help_text=_("A PDF, JPEG or PNG of the notice. Attach it where there is a record."),
    )

    def says(self) -> Says:
        """Say the results the notice gives."""
        told = self.cleaned_data
        registry = {"child_abuse_registry": told["child_abuse_registry"]} if told["child_abuse_registry"] else {}
        return {"background_check": told["background_check"], **registry}


class InductionForm(NoticeForm):
    """A beginning educator's mentoring is completed."""

    kind = "induction"
    source = "employer"
    title = _("Key completed induction")

    program = forms.CharField(label=_("Program"), max_length=40, initial="TEAM")
    completed = DayField(label=_("Completed on"))

    def says(self) -> Says:
        """Say which program was completed when."""
        return {"program": self.cleaned_data["program"], "completed": self.cleaned_data["completed"].isoformat()}
