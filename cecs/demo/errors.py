"""What the demonstration refuses."""


class NotInProduction(RuntimeError):
    """The demonstration was asked for where real people's records are."""
