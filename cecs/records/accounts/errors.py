"""What the accounts room refuses, one sentence each."""

from django.core.exceptions import PermissionDenied


class NotAllowed(PermissionDenied):
    """This account may not do that."""


class NotAnAddress(ValueError):
    """The text can't be an e-mail address."""


class AddressTaken(ValueError):
    """Another account signs in with this e-mail address."""
