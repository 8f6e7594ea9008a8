"""An application after its filing: how it stands, who owes what, the answer to a letter, and taking it back."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from cecs.portals.educator.drafts import Draft, draft_of, on_open
from cecs.portals.educator.expecting import expected
from cecs.portals.educator.forms.filing import AnswerLetterForm, WithdrawForm
from cecs.portals.educator.gate import sent
from cecs.portals.educator.pages import sends_papers
from cecs.portals.educator.papers import papers_of
from cecs.portals.educator.paying import money_rows, money_words_on_withdrawal
from cecs.portals.educator.showing.cards import card_of
from cecs.portals.educator.showing.copies import copy_lines
from cecs.portals.educator.showing.facts import received_lines
from cecs.portals.educator.showing.groups import grouped
from cecs.portals.educator.showing.links import certificate_of
from cecs.portals.educator.showing.mail import SHEETS, mailed
from cecs.portals.educator.showing.rows import language_now
from cecs.portals.educator.showing.story import (
    due_words,
    events_of,
    now_words,
    pausing,
    review_of_denial,
    to_do_on,
)
from cecs.portals.educator.showing.titles import STATES
from cecs.portals.educator.task_list import done_words, sections_of
from cecs.portals.shared.access import account_of, signed_in
from cecs.records.applications.actions.answer import answer_deficiency
from cecs.records.applications.actions.withdraw import withdraw as take_back
from cecs.records.applications.queries import for_educator, moves_of
from cecs.records.applications.states import State
from cecs.records.correspondence.queries import letters_about, messages_about
from cecs.records.credentials.queries import copy_of
from cecs.records.determinations.answers import explained_for
from cecs.records.determinations.queries import decision_on, letters_of_deficiency
from cecs.records.mailroom.queries import mail_for
from cecs.records.payments.queries import owed, receipts_for


@signed_in
def application(request: HttpRequest, key: str) -> HttpResponse:
    """Show a draft as a list of tasks, and a filing as its story."""
    draft = draft_of(for_educator(account_of(request), key), account_of(request))
    return _tasks(request, draft) if draft.application.is_draft else _story(request, draft)


@on_open
def answer(request: HttpRequest, draft: Draft) -> HttpResponse:
    """Answer a deficiency letter in words and papers; the place in line is kept."""
    letter = next(iter(letters_of_deficiency(draft.application)), None)
    if letter is None or draft.application.state != State.AWAITING_ANSWER:
        return redirect("educator:application", draft.application.key)
    form = AnswerLetterForm(sent(request))
    if request.method == "POST" and form.is_valid():
        answer_deficiency(draft.application, draft.account, form.cleaned_data["words"])
        messages.success(request, _("We have your answer. Your application keeps its place in line."))
        return redirect("educator:application", draft.application.key)
    papers = papers_of(draft.on_file, draft.application.number, draft.law)
    told = {"form": form, "items": letter.items, "papers": papers, "due_words": due_words(letter)}
    return render(request, "educator/answer.html", draft.frame | told)


@on_open
def withdraw(request: HttpRequest, draft: Draft) -> HttpResponse:
    """Take an application back, knowing what the fee rule gives back."""
    form = WithdrawForm(sent(request))
    if request.method == "POST" and form.is_valid():
        done = _("Your draft is discarded.") if draft.application.is_draft else _("Your application is withdrawn.")
        take_back(draft.application, draft.account)
        messages.success(request, done)
        return redirect("educator:home")
    heading = _("Discard this draft") if draft.application.is_draft else _("Withdraw this application")
    told = {"form": form, "heading": heading, "money_words": money_words_on_withdrawal(draft.application)}
    return render(request, "educator/withdraw.html", draft.frame | told)


def _tasks(request: HttpRequest, draft: Draft) -> HttpResponse:
    pages = draft.pages
    told = {"sections": sections_of(draft.application, pages), "done_words": done_words(pages)}
    return render(request, "educator/tasks.html", draft.frame | told)


def _story(request: HttpRequest, draft: Draft) -> HttpResponse:
    one, language = draft.application, language_now()
    explained, granted, owed_cents = explained_for(one, language), certificate_of(one), owed(one.number)
    received = [known for known in draft.on_file if not known.is_own_copy]
    copy = copy_of(one.number)
    told = {
        "state_words": STATES[one.state],
        "now": now_words(one, draft.law, language),
        "to_do": to_do_on(one, next(iter(letters_of_deficiency(one)), None), owed_cents)
        + review_of_denial(one, decision_on(one)),
        "expected": expected(one),
        "pausing": pausing(one, explained.missing, owed_cents),
        "received": received_lines(received, draft.law),
        "copies": copy_lines([copy], draft.law) if copy else [],
        "thread": messages_about(one.educator, one.number),
        "card": card_of(granted, draft.law) if granted else None,
        "groups": grouped(explained.lines),
        "papers": papers_of(draft.on_file, one.number, draft.law),
        "mail": mailed(mail_for(one.educator, one.number)),
        "sheets": SHEETS,
        "may_mail": one.is_in_flight,
        "may_send": one.is_in_flight and sends_papers(one),
        "money": money_rows(one),
        "letters": letters_about(one.number),
        "events": events_of(one, moves_of(one), receipts_for(one.number)),
        "may_withdraw": one.is_in_flight,
    }
    return render(request, "educator/progress.html", draft.frame | told)
