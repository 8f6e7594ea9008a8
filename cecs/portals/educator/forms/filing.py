"""Questions of conduct, the signature, the answer to a letter, money and papers."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cecs.portals.educator.answers import AnswerForm
from cecs.portals.educator.forms.preparation import YES_NO
from cecs.portals.shared.forms import PageForm
from cecs.portals.shared.widgets import TileRadios


class ConfirmForm(AnswerForm):
    """The educator has looked at what we know and says it is right."""

    confirmed = forms.CharField(widget=forms.HiddenInput, initial="yes")


class ConductForm(AnswerForm):
    """The questions of conduct, in the words of the rulebook, and room to explain."""

    explanation = forms.CharField(
        label=_("If you answered yes to any question, tell us what happened"),
        required=False,
        max_length=8000,
        help_text=_("Say what happened, when and where, and how it ended. Leave it empty if you answered no to all."),
        widget=forms.Textarea(attrs={"rows": 6}),
    )

    def __init__(self, *args: Any, questions: Iterable[tuple[str, str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        asked = {
            name: forms.ChoiceField(
                label=words,
                help_text=hint,
                choices=YES_NO,
                widget=TileRadios,
                error_messages={"required": _("Answer yes or no to each question.")},
            )
            for name, words, hint in questions
        }
        self.asked = tuple(asked)
        self.fields = {**asked, **self.fields}

    def clean(self) -> dict[str, Any]:
        """Ask for the story behind a yes."""
        cleaned = super().clean() or self.cleaned_data
        if self.disclosed() and not cleaned.get("explanation", "").strip():
            self.add_error("explanation", _("You answered yes. Tell us what happened, when, and how it ended."))
        return cleaned

    def disclosed(self) -> list[str]:
        """List the questions answered yes."""
        return [name for name in self.asked if self.cleaned_data.get(name) == "yes"]

    def claims(self) -> dict[str, Any]:
        """Keep which questions were answered yes, so that a person looks."""
        return {"disclosed": self.disclosed()}


class SignForm(PageForm):
    """The signature: the educator's own name under the words of the attestation."""

    agreed = forms.BooleanField(
        label=_("I have read this statement and it is true."),
        error_messages={"required": _("Check the box to say that the statement is true. Without it you cannot file.")},
    )
    signed_name = forms.CharField(
        label=_("Type your full name to sign"),
        max_length=200,
        error_messages={"required": _("Type your full name. It stands for your signature.")},
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )


class UploadForm(PageForm):
    """One file for one slot."""

    file = forms.FileField(
        label=_("Choose a file"),
        help_text=_("A PDF, or a photo as JPEG or PNG."),
        error_messages={
            "required": _("Choose a file: a PDF, or a photo as JPEG or PNG."),
            "empty": _("This file is empty. Choose the file again, or scan the paper once more."),
        },
        widget=forms.ClearableFileInput(attrs={"accept": "application/pdf,image/jpeg,image/png"}),
    )


class AnswerLetterForm(PageForm):
    """The answer to a deficiency letter, in words."""

    words = forms.CharField(
        label=_("Your answer"),
        max_length=4000,
        required=False,
        help_text=_("Tell the evaluator what you send, or why you think the requirement is met."),
        widget=forms.Textarea(attrs={"rows": 6}),
    )


class MessageForm(PageForm):
    """A few words to the office."""

    words = forms.CharField(
        label=_("Your message"),
        max_length=4000,
        help_text=_(
            "It goes to whoever has your application. The answer comes to this page, and we write that it is here."
        ),
        widget=forms.Textarea(attrs={"rows": 5}),
        error_messages={"required": _("Write your message.")},
    )


class ReviewForm(PageForm):
    """Why a denial should be looked at again."""

    words = forms.CharField(
        label=_("Why should the decision be looked at again?"),
        max_length=8000,
        help_text=_("Give your reasons and name what shows them. You can send papers to the Bureau's address, too."),
        widget=forms.Textarea(attrs={"rows": 8}),
        error_messages={"required": _("Say why the decision should be looked at again.")},
    )


class WithdrawForm(PageForm):
    """Taking an application back."""

    sure = forms.BooleanField(
        label=_("Yes, withdraw my application"),
        error_messages={"required": _("Check the box if you want to withdraw. If not, go back.")},
    )


class PayForm(PageForm):
    """How much to pay now."""

    amount = forms.ChoiceField(
        label=_("How much do you want to pay now?"),
        widget=TileRadios,
        error_messages={"required": _("Choose how much you want to pay now.")},
    )

    def __init__(self, *args: Any, amounts: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["amount"].choices = amounts  # type: ignore[attr-defined]


class NothingForm(PageForm):
    """A button."""
