"""Which decisions a person looks at afterwards: drawn by their number, not by anyone."""

from hashlib import sha256

_HUNDRED = 100


def is_drawn(number: str, percent: int) -> bool:
    """Say whether a decision's number draws it; anyone can work it out again."""
    return int(sha256(number.encode()).hexdigest(), 16) % _HUNDRED < percent
