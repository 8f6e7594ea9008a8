"""One piece of mail: whose it is, its scan, its trail; and sending it back."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from cecs.portals.clerk.forms.mail import CountForm, MatchForm, ReleaseForm, ReturnForm, ScanForm
from cecs.portals.clerk.mail import Owners, owners, piece_lines, piece_rows, trail_events, what_it_is
from cecs.portals.clerk.notices import NOTICES
from cecs.portals.shared.access import account_of, for_role, no_such_page
from cecs.portals.shared.forms import sent, sent_files
from cecs.portals.shared.papers import as_file
from cecs.records.accounts.roles import Role
from cecs.records.documents.actions.keep_upload import keep_upload
from cecs.records.documents.errors import NotAccepted, NotReadable
from cecs.records.documents.queries import readable
from cecs.records.educators.queries import find_people
from cecs.records.mailroom.actions.attach_scan import attach_scan
from cecs.records.mailroom.actions.count_money import count_money
from cecs.records.mailroom.actions.match_piece import match_piece
from cecs.records.mailroom.actions.release_piece import release_piece
from cecs.records.mailroom.actions.return_piece import return_piece
from cecs.records.mailroom.errors import NotFromHere, NotMoney, NotTheirs
from cecs.records.mailroom.models import MailPiece
from cecs.records.mailroom.queries import by_key, next_unmatched, trail_of, unmatched
from cecs.records.mailroom.states import TAKEN_AS_MONEY, Because, MailKind, Place, WhyReturned
from cecs.records.mailroom.suggesting import suggestions_for

ON_A_PAGE = 25
MOST_FOUND = 10


@for_role(Role.CLERK)
def desk(request: HttpRequest) -> HttpResponse:
    """List what nobody is known to own yet, the longest waiting first."""
    page = Paginator(unmatched(), ON_A_PAGE).get_page(request.GET.get("page"))
    return render(request, "clerk/unmatched.html", {"page": page, "lines": piece_lines(page)})


@for_role(Role.CLERK)
def piece(request: HttpRequest, key: str) -> HttpResponse:
    """Show one piece; where nobody owns it yet, ask whose it is, and then go on to the next."""
    found = by_key(key) or no_such_page()
    sought = request.GET.get("q", "").strip()
    told = {
        "piece": found,
        "title": what_it_is(found),
        "rows": piece_rows(found),
        "events": trail_events(trail_of(found)),
        "sought": sought,
        "may_file": found.kind == MailKind.FORM and found.place == Place.MATCHED and not found.for_application,
        "may_go_back": found.place == Place.UNMATCHED
        or (found.place == Place.MATCHED and found.kind not in TAKEN_AS_MONEY),
        "can_key": [(kind, form.title) for kind, form in NOTICES.items()] if found.place == Place.MATCHED else [],
        "has_picture": bool(found.document and found.document.is_clean),
    }
    if found.place != Place.UNMATCHED:
        return render(request, "clerk/piece.html", told)
    if found.kind in TAKEN_AS_MONEY and not found.cents:
        count = CountForm(sent(request))
        if request.method == "POST" and count.is_valid():
            counted = count.cleaned_data
            count_money(
                found,
                cents=counted["amount"],
                serial=counted["serial"],
                drawn_on=counted["drawn_on"],
                by=account_of(request),
            )
            return redirect(request.path)
        return render(request, "clerk/piece.html", told | {"count": count, "form": count})
    known = owners(suggestions_for(found), find_people(sought)[:MOST_FOUND] if sought else [])
    form = MatchForm(sent(request), choices=known.choices, hints=known.hints, initial={"kind": found.kind})
    if request.method == "POST" and form.is_valid() and _matched(request, found, form, known):
        after = next_unmatched(found)
        return redirect("clerk:piece", after.key) if after else redirect("clerk:unmatched")
    return render(request, "clerk/piece.html", told | {"form": form, "has_owners": bool(known.choices)})


@for_role(Role.CLERK)
def send_back(request: HttpRequest, key: str) -> HttpResponse:
    """Send a piece back, with a letter."""
    found = by_key(key) or no_such_page()
    if found.place == Place.RETURNED:
        return redirect("clerk:letter", key)
    form = ReturnForm(sent(request), initial={"why": _likely_why(found)})
    if request.method == "POST" and form.is_valid():
        told = form.cleaned_data
        try:
            return_piece(found, WhyReturned(told["why"]), by=account_of(request), words=told["words"])
        except NotFromHere:
            form.add_error(None, _("This piece can't go back from where it is now. Look at it again."))
        else:
            return redirect("clerk:letter", key)
    return render(request, "clerk/send_back.html", {"piece": found, "title": what_it_is(found), "form": form})


@for_role(Role.CLERK)
def release(request: HttpRequest, key: str) -> HttpResponse:
    """Take a piece from a person it does not belong to."""
    found = by_key(key) or no_such_page()
    if found.place != Place.MATCHED or found.kind in TAKEN_AS_MONEY:
        return redirect("clerk:piece", key)
    form = ReleaseForm(sent(request))
    if request.method == "POST" and form.is_valid():
        release_piece(found, because=form.cleaned_data["because"], by=account_of(request))
        messages.success(request, _("It is on the unmatched desk again, and the person is told."))
        return redirect("clerk:piece", key)
    return render(request, "clerk/release.html", {"piece": found, "title": what_it_is(found), "form": form})


@for_role(Role.CLERK)
def scan(request: HttpRequest, key: str) -> HttpResponse:
    """Keep the scan of a piece."""
    found = by_key(key) or no_such_page()
    if found.document:
        return redirect("clerk:piece", key)
    form = ScanForm(sent(request), sent_files(request))
    if request.method == "POST" and form.is_valid():
        account = account_of(request)
        try:
            attach_scan(found, keep_upload(form.cleaned_data["scan"], by=account), by=account)
        except NotAccepted as refused:
            form.add_error("scan", str(refused))
        else:
            return redirect("clerk:piece", key)
    return render(request, "clerk/scan.html", {"piece": found, "title": what_it_is(found), "form": form})


@for_role(Role.CLERK)
@require_safe
def paper(request: HttpRequest, key: str) -> FileResponse:  # noqa: ARG001 - every view is given it
    """Hand out the scan of a piece, once it is found clean."""
    found = by_key(key) or no_such_page()
    document = found.document or no_such_page()
    try:
        return as_file(readable(document), name=document.name, media_type=document.media_type)
    except NotReadable:
        no_such_page()


def _matched(request: HttpRequest, found: MailPiece, form: MatchForm, known: Owners) -> bool:
    """Match it as the clerk has chosen; what somebody else did meanwhile is said on the form."""
    educator, number = known.chosen(form.cleaned_data["owner"])
    why = known.reasons.get(educator.key, "") or str(Because.CHOSEN)
    try:
        match_piece(
            found,
            educator,
            by=account_of(request),
            for_application=number,
            rests_on=why.split(","),
            kind=form.cleaned_data["kind"],
        )
    except NotFromHere:
        form.add_error(None, _("Somebody else has matched this piece, or sent it back."))
    except NotTheirs:
        form.add_error("owner", _("A check or a money order is credited to an application: choose one."))
    except NotMoney:
        form.add_error(None, _("This very check or money order was credited before. Look at the receipts."))
    else:
        told = {"number": found.number, "name": educator.printed_name}
        messages.success(request, _("%(number)s is %(name)s's. They are told by e-mail.") % told)
        return True
    return False


def _likely_why(found: MailPiece) -> str:
    if found.kind in (MailKind.PERSONAL_CHECK, MailKind.CASH):
        return str(found.kind)
    return str(WhyReturned.COPY) if found.is_copy else ""
