"""What the credentials room refuses, one sentence each."""


class CannotPrint(ValueError):
    """The certificate can't be set with the letters at hand; a person has to look."""
