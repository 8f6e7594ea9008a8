"""Readings of the meal programs: always a fixed number of queries, however many sites there are."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import F, Max, OuterRef, Q, QuerySet, Subquery

from cecs.records.meals.answers import Offer
from cecs.records.meals.models import Authorization, MealCategory, Serving, ServingState, Site, SiteCheck


@dataclass(frozen=True, slots=True)
class Seen:
    """One serving as families see it, with what is known of its site."""

    serving: Serving
    site: Site
    offer: Offer


def published(on: date, *, town: str = "", category: MealCategory | None = None) -> list[Seen]:
    """What is approved and serves on a day, by town and name; of a town or a category, where one is named."""
    rows = Serving.objects.filter(Q(until=None) | Q(until__gt=on), state=ServingState.APPROVED, since__lte=on)
    if town:
        rows = rows.filter(site__town=town)
    if category:
        rows = rows.filter(category=category)
    last = SiteCheck.objects.filter(site=OuterRef("site"), on__lte=on).order_by("-on", "-at", "-pk")
    rows = rows.annotate(looked_on=Subquery(last.values("on")[:1]), was_open=Subquery(last.values("is_open")[:1]))
    return [_seen(row) for row in rows.select_related("site", "authorization").order_by("site__town", "site__name")]


def _seen(row: Serving) -> Seen:
    told: dict[str, object] = row.__dict__
    looked_on, was_open = told.get("looked_on"), told.get("was_open")
    offer = Offer(
        category=row.category,
        since=row.since,
        until=row.until,
        districts=tuple(row.districts),
        days=tuple(row.days),
        checked_on=looked_on if isinstance(looked_on, date) else None,
        found_open=was_open is not False and was_open != 0,
    )
    return Seen(serving=row, site=row.site, offer=offer)


def towns() -> list[str]:
    """Every town that ever had a published site."""
    published_ones = Site.objects.filter(servings__state=ServingState.APPROVED)
    return list(published_ones.values_list("town", flat=True).distinct().order_by("town"))


def districts() -> list[str]:
    """Every district that a limited program ever served."""
    rows = Serving.objects.filter(category=MealCategory.LIMITED, state=ServingState.APPROVED)
    return sorted({name for named in rows.values_list("districts", flat=True) for name in named})


def proposed() -> QuerySet[Serving]:
    """What waits for nutrition staff, the oldest first."""
    waiting = Serving.objects.filter(state=ServingState.PROPOSED)
    return waiting.select_related("site", "proposed_by").order_by("proposed_at", "pk")


def servings_of(operators: Iterable[str]) -> QuerySet[Serving]:
    """All that these operators ever proposed, the latest first; history is left out."""
    theirs = Serving.objects.filter(site__operator__in=list(operators), is_history=False)
    return theirs.select_related("site").order_by("-since", "site__name", "pk")


def by_key(key: str) -> Serving | None:
    """The serving with a key, if there is one."""
    return Serving.objects.select_related("site", "authorization", "proposed_by").filter(key=key).first()


def authorizations() -> QuerySet[Authorization]:
    """Every authorization, the latest first."""
    return Authorization.objects.order_by("-since", "category", "place")


def last_change(town: str = "") -> str:
    """A mark that moves when anything published moves: what a kept page stands on."""
    rows = Serving.objects.filter(state=ServingState.APPROVED)
    looks = SiteCheck.objects.all()
    if town:
        rows, looks = rows.filter(site__town=town), looks.filter(site__town=town)
    told = rows.aggregate(settled=Max("settled_at"), n=Max("pk"), until=Max(F("until")))
    looked = looks.aggregate(n=Max("pk"))
    return "|".join(str(part) for part in (told["settled"], told["n"], told["until"], looked["n"]))
