"""To whom a supervisor gives a file."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cecs.portals.shared.forms import PageForm
from cecs.records.accounts.models import Account
from cecs.records.accounts.queries import holding_role
from cecs.records.accounts.roles import Role
from cecs.values import clock


class GiveForm(PageForm):
    """One of the evaluators of today."""

    to = forms.ChoiceField(label=_("Evaluator"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.evaluators = {str(one.pk): one for one in holding_role(Role.EVALUATOR, clock.today())}
        choices = [(key, str(one)) for key, one in self.evaluators.items()]
        self.fields["to"].choices = choices  # type: ignore[attr-defined]

    def evaluator(self) -> Account:
        """Give the evaluator who was chosen."""
        return self.evaluators[self.cleaned_data["to"]]
