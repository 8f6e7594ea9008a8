"""The meal programs of an emergency that is over, as history, from the rulebook folder in use, where it has any."""

from pathlib import Path

from django.conf import settings

from cecs.records.meals.actions.load_history import load_history
from cecs.values.plain import read_plain


def bring_in_meals() -> int:
    """Load each `public/meals-….yaml` of the rulebook in use; gives how many servings there are."""
    files = sorted((Path(settings.RULEBOOK) / "public").glob("meals-*.yaml"))
    return sum(load_history(read_plain(path)) for path in files)
