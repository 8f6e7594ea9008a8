"""Between the last page and the filing: the preview, the answers in review, the signature, what follows."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.urls import reverse

from cecs.eligibility.explain import Explained, explained
from cecs.eligibility.findings import found_from
from cecs.portals.educator.answers import as_data
from cecs.portals.educator.asked import Asked
from cecs.portals.educator.drafts import Draft
from cecs.portals.educator.forms.filing import ConfirmForm
from cecs.portals.educator.showing.facts import known_rows
from cecs.portals.educator.showing.rows import Row, answers_in_words, language_now, own_rows
from cecs.records.applications.actions.submit import submit_application
from cecs.records.applications.models import Application
from cecs.records.determinations.actions.evaluate import evaluate_application
from cecs.records.determinations.actions.settle import settle
from cecs.records.educators.queries import address_on


@dataclass(frozen=True, slots=True)
class Part:
    """The answers of one page."""

    title: Any
    rows: list[Row]


def previewed(draft: Draft) -> Explained:
    """Ask what follows if everything the educator says is proved."""
    evaluation = evaluate_application(draft.application, "preview")
    return explained(found_from(evaluation.found), draft.law, language_now())


def review_parts(draft: Draft) -> list[Part]:
    """Lay out every answer, page by page."""
    return [Part(asked.page.title, list(_rows(draft, asked))) for asked in draft.pages]


def sign_and_file(draft: Draft, signed_name: str, on: date) -> Application:
    """Sign, file, and where the law lets a standing order grant it, have it granted at once."""
    filed = submit_application(
        draft.application, by=draft.account, signed_name=signed_name, language=language_now(), on=on
    )
    if draft.law.settles_without_person(filed.kind):
        settle(filed)
    return filed


def _rows(draft: Draft, asked: Asked) -> Iterator[Row]:
    change = reverse("educator:page", args=(draft.application.key, asked.page.name))
    if asked.page.form is ConfirmForm:
        address = address_on(draft.application.educator, draft.law.day)
        yield from own_rows(draft.application.educator, draft.account.email, address, change)
    elif asked.page.is_list:
        yield from known_rows(draft.known_for(asked.page), draft.law)
        yield from (Row(asked.page.title, entry.line, entry.change_url) for entry in asked.entries())
    else:
        form = asked.read(as_data(asked.kept.get("typed", {})))
        if form.is_valid():
            yield from answers_in_words(form, change)
