"""What the demonstration refuses."""


class NotInProduction(RuntimeError):
    """The demonstration was asked for where real people's records are."""


class NothingToShow(Exception):
    """The rulebook in use has nothing that a demonstration could show."""
