"""The meal programs of an emergency that is over, as history: from the rulebook folder's public pages, where it has any."""

from pathlib import Path

import yaml
from django.conf import settings

from cecs.records.meals.actions.load_history import load_history


def bring_in_meals() -> int:
    """Load each `public/meals-….yaml` of the rulebook in use; gives how many servings there are."""
    files = sorted((Path(settings.RULEBOOK) / "public").glob("meals-*.yaml"))
    return sum(load_history(yaml.safe_load(path.read_text(encoding="utf-8"))) for path in files)
