"""The day's mail: open an envelope, register what was in it."""

from datetime import date

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from cecs.portals.clerk.forms.mail import EnvelopeForm, PieceForm
from cecs.portals.clerk.mail import piece_lines
from cecs.portals.shared.access import account_of, for_role, no_such_page
from cecs.portals.shared.forms import sent
from cecs.records.accounts.roles import Role
from cecs.records.mailroom.actions.open_envelope import open_envelope
from cecs.records.mailroom.actions.register_piece import register_piece
from cecs.records.mailroom.queries import envelope_by_key, envelopes_on, how_many_unmatched, pieces_of
from cecs.values import clock
from cecs.values.spans import ONE_DAY


@for_role(Role.CLERK)
def day(request: HttpRequest) -> HttpResponse:
    """Show the envelopes of one day; today where none is asked for."""
    today = clock.today()
    try:
        asked = date.fromisoformat(request.GET.get("day", ""))
    except ValueError:
        asked = today
    if not date.min < asked <= today:
        asked = today
    told = {
        "day": asked,
        "is_today": asked == today,
        "day_before": asked - ONE_DAY,
        "day_after": asked + ONE_DAY if asked < today else None,
        "envelopes": list(envelopes_on(asked)),
        "unmatched": how_many_unmatched(),
    }
    return render(request, "clerk/mail.html", told)


@for_role(Role.CLERK)
def open_one(request: HttpRequest) -> HttpResponse:
    """Open an envelope."""
    form = EnvelopeForm(sent(request), initial={"received_on": clock.today(), "carrier": "post"})
    if request.method == "POST" and form.is_valid():
        envelope = open_envelope(by=account_of(request), **form.cleaned_data)
        return redirect("clerk:envelope", envelope.key)
    return render(request, "clerk/open_mail.html", {"form": form})


@for_role(Role.CLERK)
def envelope(request: HttpRequest, key: str) -> HttpResponse:
    """Show what was in an envelope, and register one piece more."""
    found = envelope_by_key(key) or no_such_page()
    form = PieceForm(sent(request))
    if request.method == "POST" and form.is_valid():
        told = form.cleaned_data
        piece = register_piece(found, told["kind"], form.seen(), by=account_of(request), once=told["once"])
        messages.success(request, _("Registered as %(number)s.") % {"number": piece.number})
        return redirect("clerk:piece", piece.key) if request.POST.get("then") == "match" else redirect(request.path)
    told = {"envelope": found, "lines": piece_lines(pieces_of(found)), "form": form}
    return render(request, "clerk/envelope.html", told)
