"""What the payments room refuses, one sentence each."""


class Unbalanced(ValueError):
    """The lines of an entry do not sum to zero."""


class NothingOwed(ValueError):
    """Nothing is owed, or not as much."""


class GatewayDown(ConnectionError):
    """The payment processor does not answer."""


class Forged(ValueError):
    """A message that claims to come from the payment processor does not."""
