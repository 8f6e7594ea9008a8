"""Update your profile and contact information: what one changes oneself, and what staff change on a paper."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from cecs.law.shelf import law_on
from cecs.portals.educator.asking import asked
from cecs.portals.educator.forms.profile import (
    BirthDateForm,
    CorrectionForm,
    DisputeForm,
    LanguageForm,
    LegalNameForm,
    OtherNameForm,
    PhoneForm,
    SsnForm,
)
from cecs.portals.educator.gate import as_educator, sent
from cecs.portals.educator.showing.profile import (
    address_rows,
    asked_lines,
    fact_lines,
    identity_rows,
    name_rows,
    phone_rows,
)
from cecs.portals.shared.access import account_of, no_such_page
from cecs.portals.shared.forms import PageForm
from cecs.portals.shared.language import keep_language
from cecs.records.accounts.actions.choose_language import choose_language
from cecs.records.applications.queries import corrections_of
from cecs.records.certificates.queries import by_key as holding_by_key
from cecs.records.certificates.queries import holdings_of
from cecs.records.educators.actions.change_language import change_language
from cecs.records.educators.actions.change_name import change_name
from cecs.records.educators.actions.change_phone import change_phone
from cecs.records.educators.errors import NotANameError
from cecs.records.educators.models import Educator, NameKind
from cecs.records.evidence.queries import by_key as evidence_by_key
from cecs.records.evidence.queries import evidence_of
from cecs.values import clock

HOME = "educator:profile"


@as_educator
def profile(request: HttpRequest, educator: Educator) -> HttpResponse:
    """Show the whole record of a person, with a way to change each part."""
    told = {
        "names": name_rows(educator),
        "addresses": address_rows(educator),
        "phones": phone_rows(educator),
        "identity": identity_rows(educator),
        "email": account_of(request).email,
        "language_form": LanguageForm(initial={"language": educator.language}),
        "asked": asked_lines(corrections_of(educator)),
    }
    return render(request, "educator/profile.html", told)


@as_educator
def other_name(request: HttpRequest, educator: Educator) -> HttpResponse:
    """Note a preferred or a former name beside the legal one."""
    form = OtherNameForm(sent(request))
    if request.method == "POST" and form.is_valid():
        said = dict(form.cleaned_data)
        try:
            change_name(educator, kind=NameKind(said.pop("kind")), by=account_of(request), **said)
        except NotANameError:
            form.add_error("given", _("A name has at least one letter in it."))
        else:
            return _saved(request)
    title = _("Add a name")
    return _page(request, form, title, _("Your certificates carry your legal name. Staff can find you by every name."))


@as_educator
def phone(request: HttpRequest, educator: Educator) -> HttpResponse:
    """Change the telephone number."""
    form = PhoneForm(sent(request))
    if request.method == "POST" and form.is_valid():
        change_phone(educator, form.cleaned_data["number"], by=account_of(request))
        return _saved(request)
    return _page(request, form, _("Your phone"), _("No page shows it to anyone else."))


@as_educator
def language(request: HttpRequest, educator: Educator) -> HttpResponse:
    """Choose the language of letters, and of the pages."""
    form = LanguageForm(sent(request), initial={"language": educator.language})
    if request.method == "POST" and form.is_valid():
        chosen, account = form.cleaned_data["language"], account_of(request)
        change_language(educator, chosen, by=account)
        choose_language(account, chosen, by=account)
        response = _saved(request)
        keep_language(response, chosen)
        return response
    return _page(request, form, _("Your language"), _("Letters, e-mails and pages come in this language."))


@as_educator
def legal_name(request: HttpRequest, educator: Educator) -> HttpResponse:
    """Ask for another legal name, with the paper that shows it."""
    lead = _("Certificates carry your legal name, so a person looks at the paper first. Your old name is kept.")
    return _ask(request, educator, LegalNameForm(sent(request), _files(request)), _("Change your legal name"), lead)


@as_educator
def birth_date(request: HttpRequest, educator: Educator) -> HttpResponse:
    """Ask for another birth date, with the paper that shows it."""
    lead = _("Scores and background checks are found with it, so a person looks at the paper first.")
    return _ask(request, educator, BirthDateForm(sent(request), _files(request)), _("Correct your birth date"), lead)


@as_educator
def ssn(request: HttpRequest, educator: Educator) -> HttpResponse:
    """Ask for another social security number, with the card."""
    lead = _("Scores and background checks are found with it, so a person looks at the card first.")
    form = SsnForm(sent(request), _files(request))
    return _ask(request, educator, form, _("Correct your Social Security number"), lead)


@as_educator
def facts(request: HttpRequest, educator: Educator) -> HttpResponse:
    """List every fact on file, each with a way to say that it is wrong."""
    lines = fact_lines(evidence_of(educator), holdings_of(educator), law_on(clock.today()))
    return render(request, "educator/facts.html", {"facts": lines})


@as_educator
def dispute(request: HttpRequest, educator: Educator, kind: str, key: str) -> HttpResponse:
    """Say that one fact on file is wrong."""
    number, title = _fact(educator, kind, key)
    lead = _("A person compares it with its source and writes to you. Until then it stands as it is.")
    form = DisputeForm(sent(request), _files(request))
    return _ask(request, educator, form, _("Something is wrong: %(what)s") % {"what": title}, lead, about=number)


def _fact(educator: Educator, kind: str, key: str) -> tuple[str, str]:
    """Give the number and the name of a fact of this educator; another's is not there."""
    law = law_on(clock.today())
    if kind == "certificate":
        holding = holding_by_key(educator, key) or no_such_page()
        return holding.number, fact_lines([], [holding], law)[0].title
    found = evidence_by_key(key)
    if kind != "evidence" or found is None or found.educator_id != educator.pk or found.is_own_copy:
        no_such_page()
    return found.number, fact_lines([found], [], law)[0].title


def _ask(
    request: HttpRequest, educator: Educator, form: CorrectionForm, title: str, lead: str, about: str = ""
) -> HttpResponse:
    if request.method == "POST" and form.is_valid() and asked(request, educator, form, about):
        messages.success(request, _("We have your request. A person looks at it and writes to you."))
        return redirect(HOME)
    return _page(request, form, title, lead, has_file=True)


def _page(request: HttpRequest, form: PageForm, title: str, lead: str, *, has_file: bool = False) -> HttpResponse:
    holds = isinstance(form, DisputeForm)  # long words are held in the browser; a name or a number never is
    told = {"form": form, "title": title, "lead": lead, "has_file": has_file, "hold": holds}
    return render(request, "educator/change.html", told)


def _saved(request: HttpRequest) -> HttpResponse:
    messages.success(request, _("It is saved."))
    return redirect(HOME)


def _files(request: HttpRequest) -> object:
    return request.FILES or None
