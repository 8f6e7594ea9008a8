"""Papers an educator sends: each into the slot of the fact it shows, with the state of its scan."""

from collections.abc import Iterable, Iterator
from copy import deepcopy
from dataclasses import dataclass
from typing import Any, BinaryIO

from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from cecs.law.rulebook import Law
from cecs.portals.educator.answers import AnswerForm, ItemForm, as_data
from cecs.portals.educator.asked import Asked
from cecs.portals.educator.drafts import Draft
from cecs.portals.educator.forms.filing import UploadForm
from cecs.portals.educator.showing.rows import language_now
from cecs.portals.shared.evidence_words import kind_words, line_of
from cecs.records.documents.actions.keep_upload import keep_upload
from cecs.records.documents.models import Document
from cecs.records.evidence.actions.file import file_evidence
from cecs.records.evidence.models import Evidence
from cecs.records.evidence.states import Source


@dataclass(frozen=True, slots=True)
class Slot:
    """A place for a paper: what it is to show, and where it is sent."""

    title: str
    hint: str
    url: str
    state: str = ""
    state_words: Any = ""


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper that was sent."""

    name: str
    slot: str
    state: str
    state_words: Any
    reason: str
    url: str


CONDUCT = "conduct"


def slots_of(draft: Draft) -> list[Slot]:
    """Give a place to every fact the educator has claimed, and one to each kind of fact not claimed yet."""
    slots = [slot for asked in draft.pages if asked.page.is_list for slot in _slots(draft, asked)]
    return [*slots, *_on_conduct(draft)]


def has_disclosed(draft: Draft) -> bool:
    """Say whether a question of conduct was answered yes, so that papers about it have a place."""
    return bool(draft.application.answers.get(CONDUCT, {}).get("disclosed"))


def _on_conduct(draft: Draft) -> Iterator[Slot]:
    """Give a place to papers about what was disclosed: a judgment, an agency's letter."""
    if not has_disclosed(draft):
        return
    place = reverse("educator:send_new", args=(draft.application.key, CONDUCT))
    is_sent = any(one.is_own_copy and one.kind == CONDUCT and one.document for one in draft.on_file)
    state = ("done", _("Copy sent")) if is_sent else ("", "")
    yield Slot(_("Papers about what you disclosed"), _("Court or agency papers, one file for each"), place, *state)


def send_conduct_paper(draft: Draft, file: BinaryIO) -> Evidence:
    """Keep a paper about what was disclosed. It says nothing by itself: a person reads it."""
    return _send(draft, CONDUCT, {}, file)


def papers_of(on_file: Iterable[Evidence], number: str, law: Law) -> list[Paper]:
    """List the papers the educator sent for an application, the newest first."""
    sent = [one for one in on_file if one.is_own_copy and one.for_application == number]
    return [_paper(one, one.document, law) for one in reversed(sent) if one.document]


def claimed_form(asked: Asked, item: str) -> AnswerForm | None:
    """Read the claim a paper is to show; none where it is not whole."""
    typed = asked.items.get(item)
    form = asked.read(as_data(typed)) if typed else None
    return form if form is not None and form.is_valid() else None


def with_file(asked: Asked, data: Any, files: Any) -> AnswerForm:
    """Give the form of a fact that is not in the application, with a place for its paper."""
    form = asked.page.form(data, files or None, **asked.told)
    form.fields["file"] = deepcopy(UploadForm.base_fields["file"])
    return form


def send_paper(draft: Draft, form: ItemForm, file: BinaryIO) -> Evidence:
    """Keep a paper, and file it as the educator's own copy of what it shows."""
    return _send(draft, form.kind, form.item(), file)


def _send(draft: Draft, kind: str, says: dict[str, Any], file: BinaryIO) -> Evidence:
    document = keep_upload(file, by=draft.account)
    return file_evidence(
        draft.application.educator,
        kind,
        says,
        source=Source.APPLICANT,
        source_name=draft.application.educator.printed_name,
        by=draft.account,
        received_on=draft.law.day,
        document=document,
        for_application=draft.application.number,
    )


def _slots(draft: Draft, asked: Asked) -> Iterator[Slot]:
    key, page = draft.application.key, asked.page
    for entry in asked.entries():
        if entry.is_whole:
            place = reverse("educator:send_for", args=(key, page.name, entry.key))
            is_sent = any(one.is_own_copy and one.document and one.says == entry.says for one in draft.on_file)
            state = ("done", _("Copy sent")) if is_sent else ("", "")
            yield Slot(entry.line, kind_words(getattr(page.form, "kind", "")), place, *state)
    if not draft.application.is_draft:
        place = reverse("educator:send_new", args=(key, page.name))
        yield Slot(str(page.another if asked.items else page.one), _("Not in your application yet"), place)


def _paper(one: Evidence, document: Document, law: Law) -> Paper:
    url = reverse("educator:document", args=(document.key,)) if document.is_clean else ""
    return Paper(
        name=document.name,
        slot=line_of(one.kind, one.says, law, language_now()) or _("Papers about what you disclosed"),
        state=document.state,
        state_words=capfirst(document.get_state_display()),
        reason=document.reason,
        url=url,
    )
