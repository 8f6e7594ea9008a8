"""Small helpers of the shared components."""

from collections.abc import Iterable, Iterator

from django import template
from django.forms import BaseForm

register = template.Library()

TONES = {
    "good": {"done", "met", "waived", "in-force", "in force", "in process", "granted", "paid", "clean", "answered"},
    "wait": {"started", "not-shown", "needs-review", "deferred", "filed", "with evaluator", "waiting", "not yet"},
    "warn": {"problem", "awaiting answer", "lapsed", "quarantined"},
    "bad": {"not-met", "denied", "revoked", "suspended", "surrendered", "refused", "failed"},
}


@register.filter
def tone(state: object) -> str:
    """Give a state its colour family; the words beside it always say the same thing."""
    said = str(getattr(state, "value", state)).lower()
    if said in TONES:
        return said
    return next((name for name, states in TONES.items() if said in states), "quiet")


@register.filter
def problems(form: BaseForm) -> Iterator[tuple[str, str]]:
    """List every error of a form with the id of the input that mends it."""
    in_order = [name for name in ("__all__", *form.fields) if name in form.errors]
    for name, messages in ((name, form.errors[name]) for name in in_order):
        bound = form[name] if name in form.fields else None
        for message in messages:
            yield (bound.auto_id if bound and not bound.is_hidden else "", str(message))


@register.filter
def numbers_only(evidence: Iterable[str]) -> list[str]:
    """Keep the numbers that people can quote; a fact without one is named by its place alone, which says nothing."""
    return [one for one in evidence if one.startswith("E-")]
