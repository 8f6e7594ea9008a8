"""The sign-in forms in our words. Addresses of every script are taken, up to the longest that e-mail allows."""

from typing import Any

from allauth.account import forms as allauth_forms
from django import forms
from django.utils.translation import gettext_lazy as _

from cecs.records.accounts.addresses import check_address, same_address


class AddressField(forms.CharField):
    """An e-mail address as its owner writes it."""

    default_error_messages = {"required": _("Enter your email address, for example name@example.com.")}

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("label", _("Email address"))
        kwargs.setdefault("widget", forms.EmailInput(attrs={"autocomplete": "email", "spellcheck": "false"}))
        super().__init__(max_length=254, validators=[check_address], **kwargs)

    def clean(self, value: Any) -> str:
        """Give the address in the one spelling under which it is kept."""
        return same_address(super().clean(value))


class SignInForm(allauth_forms.LoginForm):  # type: ignore[misc]  # allauth has no types
    """Address and password."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["login"] = AddressField(
            widget=forms.EmailInput(attrs={"autocomplete": "username", "spellcheck": "false"})
        )
        self.fields["password"].help_text = ""
        self.fields["password"].error_messages["required"] = _("Enter your password.")


class SignUpForm(allauth_forms.SignupForm):  # type: ignore[misc]  # allauth has no types
    """Name, address and a password. Nothing else is asked before the address is known to be the person's own."""

    field_order = ["printed_name", "email", "password1"]
    printed_name = forms.CharField(
        label=_("Your full name"),
        help_text=_("As you want it to appear on letters. You can give former names later."),
        max_length=254,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
        error_messages={"required": _("Enter your full name.")},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["email"] = AddressField(
            help_text=_("Use one that you will keep, not one that belongs to a school.")
        )
        if password := self.fields.get("password1"):
            password.help_text = _(
                "At least 12 characters. A few words in a row are easy to remember and hard to guess."
            )
            password.error_messages["required"] = _("Choose a password of at least 12 characters.")
        self.order_fields(self.field_order)


class NewAddressForm(allauth_forms.AddEmailForm):  # type: ignore[misc]  # allauth has no types
    """A further address."""

    email = AddressField(label=_("New email address"))


class ChangeAddressForm(allauth_forms.ChangeEmailForm):  # type: ignore[misc]  # allauth has no types
    """Another address, while the first still waits to be confirmed."""

    email = AddressField(label=_("New email address"))


class ForgottenPasswordForm(allauth_forms.ResetPasswordForm):  # type: ignore[misc]  # allauth has no types
    """The address whose password was forgotten."""

    email = AddressField()
