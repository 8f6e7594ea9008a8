"""Money is a whole number of cents. There is no other way to hold an amount."""

from typing import NewType

Cents = NewType("Cents", int)

_SIGNS = {"USD": "$", "CAD": "CA$", "EUR": "€"}


def cents_of(amount: str | int | float) -> Cents:  # noqa: PYI041 - a case file may write 50, 50.00 or "50.00"
    """The amount in cents; refuses a fraction of a cent.

    >>> cents_of("50.00")
    5000
    """
    units, _, fraction = str(amount).strip().partition(".")
    if not units.lstrip("-").isdigit() or not (fraction + "0").isdigit() or fraction[2:].strip("0"):
        raise ValueError(f"{amount!r} is not an amount in dollars and cents")
    sign = -1 if units.startswith("-") else 1
    return Cents(sign * (abs(int(units)) * 100 + int((fraction + "00")[:2])))


def plain_money(cents: int) -> str:
    """The amount as a machine reads it: two decimals, no sign of currency."""
    sign = "-" if cents < 0 else ""
    return f"{sign}{abs(cents) // 100}.{abs(cents) % 100:02d}"


def show_money(cents: int, currency: str = "USD", language: str = "en") -> str:
    """The amount as a person reads it: $1,250.00, or 1.250,00 € where the sign follows."""
    sign = "-" if cents < 0 else ""
    units, rest = divmod(abs(cents), 100)
    if currency == "EUR" and language == "es":
        return f"{sign}{f'{units:,}'.replace(',', '.')},{rest:02d} €"
    mark = _SIGNS.get(currency, f"{currency} ")
    return f"{sign}{mark}{units:,}.{rest:02d}"
