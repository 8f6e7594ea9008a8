"""A draft as the portal works on it: its pages, what is on file already, and how a page is kept without a fight."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import wraps
from typing import Any

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect

from cecs.law.rulebook import Law
from cecs.law.shelf import law_on
from cecs.portals.educator.answers import Answers, seal
from cecs.portals.educator.asked import Asked
from cecs.portals.educator.pages import Page, page_named, pages_of
from cecs.portals.educator.showing.rows import language_now
from cecs.portals.educator.showing.titles import title_of
from cecs.portals.educator.tellings import Teller, telling
from cecs.portals.shared.access import account_of, signed_in
from cecs.records.accounts.models import Account
from cecs.records.applications.actions.save import save_answers
from cecs.records.applications.errors import ChangedMeanwhile
from cecs.records.applications.models import Application
from cecs.records.applications.queries import for_educator
from cecs.records.applications.states import OPEN, State
from cecs.records.certificates.models import Holding
from cecs.records.certificates.queries import by_number
from cecs.records.evidence.models import Evidence
from cecs.records.evidence.queries import evidence_of
from cecs.values import clock

View = Callable[..., HttpResponseBase]


class PageChanged(Exception):
    """The page was changed in another tab, or on another device, since it was opened."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft, who works on it, and what is on file already."""

    application: Application
    account: Account
    on_file: Sequence[Evidence]
    law: Law
    holding: Holding | None = None  # the certificate it goes on from

    @property
    def codes(self) -> list[str]:
        """Give the endorsements asked for."""
        return list(self.application.endorsement_codes)

    @property
    def frame(self) -> dict[str, Any]:
        """Give what the head of each of its pages shows."""
        return {"application": self.application, "application_title": title_of(self.application, self.law)}

    @property
    def pages(self) -> list[Asked]:
        """Give every page as it stands."""
        return [self._asked(page) for page in pages_of(self.application.kind)]

    def page(self, name: str) -> Asked | None:
        """Give one page as it stands."""
        page = page_named(self.application.kind, name)
        return self._asked(page) if page else None

    def known_for(self, page: Page) -> list[Evidence]:
        """Give what is on file already of the kind a page asks for, the educator's own copies left out."""
        kind = getattr(page.form, "kind", "")
        return [one for one in self.on_file if kind and one.kind == kind and not one.is_own_copy]

    def _asked(self, page: Page) -> Asked:
        prepared = self.application.answers.get("preparation", {}).get("typed", {})
        teller = Teller(
            kind=self.application.kind,
            endorsements=self.codes,
            law=self.law,
            language=language_now(),
            holding=self.holding,
            prepared_at=prepared.get("college", ""),
        )
        return Asked(self.application, page, telling(teller, page.name), self.law, len(self.known_for(page)))


def draft_of(application: Application, account: Account) -> Draft:
    """Take a draft up."""
    holding = by_number(application.about_holding) if application.about_holding else None
    return Draft(application, account, evidence_of(application.educator), law_on(clock.today()), holding)


def keep(draft: Draft, asked: Asked, answers: Answers, seen: str) -> Application:
    """Keep a page. What another tab wrote since the page was opened is never overwritten unseen; twice is once."""
    here = seal(asked.kept)
    if here == seal(answers):
        return draft.application
    if seen and seen != here:
        raise PageChanged
    revision = draft.application.revision
    try:
        return save_answers(draft.application, asked.page.name, answers, by=draft.account, revision=revision)
    except ChangedMeanwhile as error:
        raise PageChanged from error


def on_draft(view: View) -> View:
    """Give the page its draft; what is filed already has no pages to change any more."""
    return _guarded(view, frozenset({State.DRAFT}))


def on_open(view: View) -> View:
    """Give the page its draft or its filing, as long as nothing has ended it."""
    return _guarded(view, OPEN)


def _guarded(view: View, states: frozenset[State]) -> View:
    @signed_in
    @wraps(view)
    def guarded(request: HttpRequest, key: str, *args: Any, **kwargs: Any) -> HttpResponseBase:
        account = account_of(request)
        application = for_educator(account, key)
        if application.state not in states:
            return redirect("educator:application", key)
        return view(request, draft_of(application, account), *args, **kwargs)

    return guarded
