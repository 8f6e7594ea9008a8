"""What the organizations room refuses, one sentence each."""


class NotOfThisOrganization(ValueError):
    """The kind of organization does not have that kind of officer or program."""
