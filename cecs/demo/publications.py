"""What the office published in an emergency that is over: from the rulebook folder in use, where it has any."""

from pathlib import Path

from django.conf import settings

from cecs.records.meals.actions.load_history import load_history
from cecs.records.notices.actions.load_notices import load_notices
from cecs.values.plain import read_plain


def bring_in_publications() -> int:
    """Load each `public/meals-….yaml` and `public/notices.yaml`; gives how many servings and notices there are."""
    folder = Path(settings.RULEBOOK) / "public"
    servings = sum(load_history(read_plain(path)) for path in sorted(folder.glob("meals-*.yaml")))
    return servings + sum(load_notices(read_plain(path)) for path in folder.glob("notices.yaml"))
