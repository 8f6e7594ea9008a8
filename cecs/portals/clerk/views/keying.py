"""Key what an official notice says; take back what was keyed wrongly."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language, override
from django.utils.translation import gettext as _

from cecs.portals.clerk.forms.notice import NoticeForm
from cecs.portals.clerk.forms.withdrawing import WithdrawForm
from cecs.portals.clerk.keyed import lines_of
from cecs.portals.clerk.notices import NOTICES
from cecs.portals.shared.access import account_of, for_role, no_such_page
from cecs.portals.shared.forms import sent, sent_files
from cecs.records.accounts.models import Account
from cecs.records.accounts.roles import Role
from cecs.records.documents.actions.keep_upload import keep_upload
from cecs.records.documents.errors import NotAccepted
from cecs.records.educators.models import Educator
from cecs.records.educators.queries import by_key
from cecs.records.evidence.actions.file import file_evidence
from cecs.records.evidence.actions.withdraw import withdraw_evidence
from cecs.records.evidence.errors import NotEvidence
from cecs.records.evidence.models import Evidence
from cecs.records.evidence.queries import by_number
from cecs.records.mailroom.models import MailPiece
from cecs.records.mailroom.queries import by_key as piece_by_key
from cecs.values import clock

SAME_AGAIN = "again"  # the button that keys another notice of the same kind


@for_role(Role.CLERK)
def notice(request: HttpRequest, key: str, kind: str) -> HttpResponse:
    """Key one notice about one person."""
    educator = by_key(key) or no_such_page()
    form_class = NOTICES.get(kind) or no_such_page()
    piece = _piece_of(request, educator)
    came_on = piece.received_on if piece else clock.today()
    form = form_class(sent(request), sent_files(request), initial={"received_on": came_on})
    if request.method == "POST" and form.is_valid() and (filed := _file(educator, form, account_of(request), piece)):
        messages.success(request, _("Keyed as %(number)s.") % {"number": filed.number})
        again = request.POST.get("then") == SAME_AGAIN
        return redirect(request.get_full_path()) if again else redirect("clerk:person", educator.key)
    return render(request, "clerk/notice.html", {"educator": educator, "form": form, "piece": piece})


@for_role(Role.CLERK)
def withdraw(request: HttpRequest, number: str) -> HttpResponse:
    """Take back one's own entry, with the reason."""
    evidence = by_number(number) or no_such_page()
    if evidence.filed_by != account_of(request):
        no_such_page()
    form = WithdrawForm(sent(request))
    if request.method == "POST" and form.is_valid():
        with override("en"):
            because = form.reason()
        withdraw_evidence(evidence, account_of(request), because=because)
        messages.success(request, _("%(number)s is withdrawn. Key it again as it should be.") % {"number": number})
        return redirect("clerk:person", evidence.educator.key)
    (line,) = lines_of([evidence], get_language() or "en", seen_by=account_of(request))
    return render(request, "clerk/withdraw.html", {"line": line, "form": form})


def _piece_of(request: HttpRequest, educator: Educator) -> MailPiece | None:
    """Give the piece of this person's mail that is keyed, where the address names one."""
    piece = piece_by_key(request.GET.get("piece", ""))
    return piece if piece and piece.educator == educator else None


def _file(educator: Educator, form: NoticeForm, by: Account, piece: MailPiece | None) -> Evidence | None:
    """File the notice, with the scan of the piece that it is keyed from; what the rooms refuse is said on the form."""
    paper, scan = form.cleaned_data.get("paper"), piece.document if piece else None
    try:
        return file_evidence(
            educator,
            form.kind,
            form.says(),
            source=form.source,
            source_name=form.sent_by(),
            by=by,
            received_on=form.cleaned_data["received_on"],
            document=keep_upload(paper, by=by) if paper else scan,
            for_application=piece.for_application if piece else "",
        )
    except NotAccepted as refused:
        form.add_error("paper", str(refused))
    except NotEvidence as refused:
        form.add_error(None, str(refused))
    return None
