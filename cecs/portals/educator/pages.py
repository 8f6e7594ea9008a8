"""The pages of each kind of application, in their order, and what each page must be told before it can ask."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from cecs.portals.educator.answers import AnswerForm, ItemForm
from cecs.portals.educator.forms.asking import DeliveryForm, InductionForm, ReasonForm
from cecs.portals.educator.forms.filing import ConductForm, ConfirmForm
from cecs.portals.educator.forms.preparation import DegreeForm, PreparationForm
from cecs.portals.educator.forms.showing import AssessmentForm, CourseForm, ExperienceForm
from cecs.records.applications.models import Application

Words = Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page of questions. A list page takes entries one by one."""

    name: str
    title: Words
    form: type[AnswerForm]
    lead: Words = ""
    one: Words = ""  # above the empty form of a list
    another: Words = ""  # the same when there are entries already
    none: Words = ""  # the button that says there is nothing to add

    @property
    def is_list(self) -> bool:
        """Say whether this page takes entries."""
        return issubclass(self.form, ItemForm)


@dataclass(frozen=True, slots=True)
class Section:
    """A few pages that belong together."""

    title: Words
    pages: tuple[Page, ...]


DETAILS = Page(name="details", title=_("Your details"), form=ConfirmForm)
PREPARATION = Page(
    name="preparation",
    title=_("Your preparation"),
    lead=_("The program that prepared you to become an educator."),
    form=PreparationForm,
)
EDUCATION = Page(
    name="education",
    title=_("Your degrees"),
    lead=_("Add every degree. The college sends us the transcript itself."),
    form=DegreeForm,
    one=_("Add a degree"),
    another=_("Add another degree"),
    none=_("I have no degree to add"),
)
ASSESSMENTS = Page(
    name="assessments",
    title=_("Your tests"),
    lead=_("Add each test you took for this certificate. The testing company sends us the score itself."),
    form=AssessmentForm,
    one=_("Add a test"),
    another=_("Add another test"),
    none=_("I have no test to add"),
)
COURSES = Page(
    name="courses",
    title=_("Your courses"),
    lead=_("Some courses are asked for by name. Add those you have taken."),
    form=CourseForm,
    one=_("Add a course"),
    another=_("Add another course"),
    none=_("I have no course to add"),
)
EXPERIENCE = Page(
    name="experience",
    title=_("Your experience"),
    lead=_("Add each employer. The employer confirms it to us."),
    form=ExperienceForm,
    one=_("Add an employer"),
    another=_("Add another employer"),
    none=_("I have no experience to add"),
)
INDUCTION = Page(
    name="induction",
    title=_("The induction program"),
    lead=_("New educators go through an induction program with a mentor. Your district confirms it to us."),
    form=InductionForm,
)
DELIVERY = Page(
    name="delivery",
    title=_("Where to send the copy"),
    lead=_("The copy is on paper and carries a number. It goes out by mail once the fee is paid."),
    form=DeliveryForm,
)
REASON = Page(
    name="reason",
    title=_("Your reason"),
    lead=_("The law gives more time for some reasons only. A person looks at yours."),
    form=ReasonForm,
)
CONDUCT = Page(
    name="conduct",
    title=_("Questions of conduct"),
    lead=_("Answer for your whole life and for every place. A yes does not mean that we refuse: a person looks at it."),
    form=ConductForm,
)

YOU = Section(_("About you"), (DETAILS,))
RECORD = Section(_("Your record"), (CONDUCT,))
DONE = _("What you have done")
FIRST = (YOU, Section(DONE, (PREPARATION, EDUCATION, ASSESSMENTS, COURSES)), RECORD)
KINDS: Mapping[str, tuple[Section, ...]] = {
    "first-certificate": FIRST,
    "advance": (YOU, Section(DONE, (EXPERIENCE, INDUCTION, EDUCATION, COURSES)), RECORD),
    "continue": (YOU, RECORD),
    "renew": (YOU, Section(DONE, (EXPERIENCE, COURSES)), RECORD),
    "extend": (YOU, Section(DONE, (REASON, EXPERIENCE)), RECORD),
    "reinstate": FIRST,
    "add-endorsement": (YOU, Section(DONE, (EDUCATION, COURSES, ASSESSMENTS, EXPERIENCE)), RECORD),
    "permit": (YOU, Section(DONE, (EDUCATION, COURSES, EXPERIENCE)), RECORD),
    "test-waiver": (YOU, Section(DONE, (ASSESSMENTS,)), RECORD),
    "duplicate": (YOU, Section(_("The copy"), (DELIVERY,))),
}
SENDS_PAPERS = frozenset(KINDS) - {"duplicate", "continue"}
GONE_THROUGH = frozenset({"continue", "duplicate"})  # so short that one goes through them page by page


def sends_papers(application: Application) -> bool:
    """Say whether there is anything to send a paper for: what is claimed, or what was disclosed."""
    return application.kind in SENDS_PAPERS or bool(application.answers.get("conduct", {}).get("disclosed"))


def pages_of(kind: str) -> tuple[Page, ...]:
    """Give the pages of a kind of application, in their order."""
    return tuple(page for section in KINDS[kind] for page in section.pages)


def page_named(kind: str, name: str) -> Page | None:
    """Find a page of a kind of application."""
    return next((page for page in pages_of(kind) if page.name == name), None)


def page_after(kind: str, name: str) -> Page | None:
    """Give the page that follows, if any does."""
    pages = pages_of(kind)
    place = [page.name for page in pages].index(name)
    return pages[place + 1] if place + 1 < len(pages) else None
