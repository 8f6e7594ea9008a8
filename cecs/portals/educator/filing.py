"""Between the last page and the filing: the preview, the answers in review, the signature, what follows."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from cecs.eligibility.explain import Explained, explained
from cecs.eligibility.findings import Found, found_from
from cecs.portals.educator.answers import as_data
from cecs.portals.educator.asked import Asked
from cecs.portals.educator.drafts import Draft
from cecs.portals.educator.forms.filing import ConfirmForm
from cecs.portals.educator.showing.facts import known_rows
from cecs.portals.educator.showing.rows import Row, answers_in_words, language_now, own_rows
from cecs.portals.shared.evidence_words import kind_words
from cecs.records.applications.actions.submit import submit_application
from cecs.records.applications.models import Application
from cecs.records.determinations.actions.evaluate import evaluate_application
from cecs.records.determinations.actions.settle import settle
from cecs.records.determinations.models import Purpose
from cecs.records.educators.queries import address_on

FROM_REVIEW = "?from=review"  # a page that was opened from the review leads back to it


@dataclass(frozen=True, slots=True)
class Part:
    """The answers of one page."""

    title: Any
    rows: list[Row]


@dataclass(frozen=True, slots=True)
class Next:
    """One step of what happens next."""

    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Preview:
    """What follows if everything the educator says is proved."""

    found: Found
    explained: Explained


def previewed(draft: Draft, language: str = "") -> Preview:
    """Ask what follows today."""
    evaluation = evaluate_application(draft.application, Purpose.PREVIEW)
    found = found_from(evaluation.found)
    return Preview(found, explained(found, draft.law, language or language_now()))


def review_parts(draft: Draft) -> list[Part]:
    """Lay out every answer, page by page."""
    return [Part(asked.page.title, list(_rows(draft, asked))) for asked in draft.pages]


def sign_and_file(draft: Draft, signed_name: str) -> Application:
    """Sign and file; where the law lets a standing order grant it, have it granted at once."""
    preview = previewed(draft, draft.application.educator.language)
    filed = submit_application(
        draft.application,
        by=draft.account,
        signed_name=signed_name,
        language=language_now(),
        on=draft.law.day,
        fee=preview.found.fee,
        missing=[line.title for line in preview.explained.missing],
    )
    if draft.law.settles_without_person(filed.kind):
        settle(filed)
    return filed


def what_next(draft: Draft, owed_cents: int) -> list[Next]:
    """Tell what happens after the filing, and when to expect an answer."""
    steps = [
        Next(_("We gather what others send"), _("The page of your application shows each paper as it arrives.")),
        Next(
            _("An evaluator looks at every requirement"), draft.law.usual_wait(draft.application.kind, language_now())
        ),
        Next(_("A supervisor decides, and we write to you"), _("Your certificate is then in the public register.")),
    ]
    pay = Next(_("You pay the fee"), _("The review fee is due now. The rest may follow."))
    return [pay, *steps] if owed_cents else steps


def _rows(draft: Draft, asked: Asked) -> Iterator[Row]:
    change = reverse("educator:page", args=(draft.application.key, asked.page.name)) + FROM_REVIEW
    if asked.page.form is ConfirmForm:
        address = address_on(draft.application.educator, draft.law.day)
        yield from own_rows(draft.application.educator, draft.account.email, address, change)
    elif asked.page.is_list:
        yield from known_rows(draft.known_for(asked.page), draft.law)
        entries = asked.entries()
        yield from (Row(kind_words(_kind(asked)), entry.line, entry.change_url + FROM_REVIEW) for entry in entries)
        if not entries and not asked.known:
            yield Row(kind_words(_kind(asked)), _("None added"), change)
    else:
        form = asked.read(as_data(asked.kept.get("typed", {})))
        if form.is_valid():
            yield from answers_in_words(form, change)


def _kind(asked: Asked) -> str:
    return getattr(asked.page.form, "kind", "")
