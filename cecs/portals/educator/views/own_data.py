"""Download all my data: to read on a page, and to take away as JSON."""

from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from cecs.portals.educator.gate import as_educator
from cecs.portals.educator.own_data import own_data
from cecs.portals.shared.access import account_of
from cecs.records.educators.models import Educator


@as_educator
@require_safe
def data(request: HttpRequest, educator: Educator) -> HttpResponse:
    """Show everything on record, part by part."""
    found = own_data(educator, account_of(request))
    parts = [(title, _lines(found[name])) for name, title in _titles().items()]
    return render(request, "educator/data.html", {"parts": parts, "made_at": found["made_at"]})


@as_educator
@require_safe
def as_json(request: HttpRequest, educator: Educator) -> JsonResponse:
    """Hand the same out as JSON."""
    response = JsonResponse(own_data(educator, account_of(request)), json_dumps_params={"indent": 2})
    response["Content-Disposition"] = 'attachment; filename="my-data.json"'
    return response


def _titles() -> dict[str, str]:
    return {
        "person": _("You"),
        "names": _("Names"),
        "addresses": _("Addresses"),
        "phones": _("Phone numbers"),
        "certificates": _("Certificates"),
        "copies": _("Copies on paper"),
        "applications": _("Applications"),
        "evidence": _("Facts on file"),
        "corrections": _("What you asked us to put right"),
        "letters": _("Letters"),
        "messages": _("Messages"),
        "receipts": _("Receipts"),
    }


def _lines(part: Any) -> list[list[tuple[str, str]]]:
    """Lay one part out as labelled values; nothing that is empty."""
    entries = part if isinstance(part, list) else [part]
    return [list(_flat(entry)) for entry in entries]


def _flat(entry: dict[str, Any], prefix: str = "") -> list[tuple[str, str]]:
    flat: list[tuple[str, str]] = []
    for name, value in entry.items():
        label = f"{prefix}{name}".replace("_", " ")
        if isinstance(value, dict):
            flat.extend(_flat(value, f"{label} · "))
        elif isinstance(value, list) and value and isinstance(value[0], dict):
            for number, one in enumerate(value, start=1):
                flat.extend(_flat(one, f"{label} {number} · "))
        elif value not in (None, "", [], {}):
            flat.append((label, ", ".join(map(str, value)) if isinstance(value, list) else str(value)))
    return flat
