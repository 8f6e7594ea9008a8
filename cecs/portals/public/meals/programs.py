"""The two programs under their official titles, as the rulebook folder's public pages name them."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from django.conf import settings
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from cecs.values.plain import read_plain

WHO = {
    "limited": _(
        "Students who attend a school of a listed district, and any other child of 18 or younger in the same household."
    ),
    "community": _(
        "Any child of 18 or younger, at any site in a listed town. No need to live there or to go to school there."
    ),
}
PLAIN = {
    "limited": _("Emergency meal program limited to students of specific districts"),
    "community": _("Community-wide emergency meal program for children"),
}


@dataclass(frozen=True, slots=True)
class ProgramWords:
    """One program: how it is called, whom it serves."""

    category: str
    title: Any
    who: Any


def program_named(category: str) -> ProgramWords:
    """Give a program's words; where the folder names no official title, a plain one."""
    titles = _titles(Path(settings.RULEBOOK) / "public" / "meals-2020.yaml").get(category, {})
    title = titles.get(get_language() or "en") or titles.get("en") or PLAIN[category]
    return ProgramWords(category, title, WHO[category])


@lru_cache(maxsize=4)
def _titles(path: Path) -> dict[str, dict[str, str]]:
    if not path.exists():
        return {}
    told = read_plain(path)
    return {category: one["title"] for category, one in told["programs"].items()}
