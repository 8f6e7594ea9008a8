"""Which one do I need: from five answers to the requests that fit, each with form, fee, evidence and usual wait.

The law itself is asked, with nothing known of the person but the five answers.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from cecs.eligibility.cases import facts_from, sought_from
from cecs.eligibility.explain import explained
from cecs.eligibility.find import find
from cecs.eligibility.findings import Found
from cecs.eligibility.situation import Situation, situation_of
from cecs.law.asking import Literal, Requirement, Single
from cecs.law.holdings import Offer
from cecs.law.rulebook import Law
from cecs.law.shelf import law_on
from cecs.portals.educator.forms import which as asked
from cecs.portals.educator.forms.which import WhichForm
from cecs.portals.educator.offers import ANY, fee_words, means_it, needs_of
from cecs.portals.educator.pages import KINDS
from cecs.portals.educator.showing.rows import language_now
from cecs.values import clock

COACHING = "coaching"
DAYS_LEFT = 60  # a certificate in force is taken as one that ends soon: what can be asked then is what is meant
A_TERM = 10 * 365
Answers = Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fitting:
    """One request that fits."""

    offer: str
    kind: str
    certificate: str
    title: str
    form: str
    needs: tuple[str, ...]
    fee_words: str
    wait: str
    only_if: tuple[str, ...]  # what the law asks where it may well refuse


@require_safe
def which(request: HttpRequest) -> HttpResponse:
    """Ask five questions, and answer on the same page. Nothing is kept."""
    law = law_on(clock.today())
    form = WhichForm(request.GET or None, law=law)
    is_answered = form.is_bound and form.is_valid()
    told = {
        "form": form,
        "is_answered": is_answered,
        "fitting": fitting(form.cleaned_data, law) if is_answered else [],
        "notes": notes(form.cleaned_data) if is_answered else [],
    }
    return render(request, "educator/which.html", told)


def fitting(answers: Answers, law: Law) -> list[Fitting]:
    """List the requests that fit, those that are sure to be heard before those that the law may refuse."""
    found = (_weighed(offer, answers, law) for offer in law.offers if _is_meant(offer, answers))
    return sorted((one for one in found if one), key=lambda one: bool(one.only_if))


def notes(answers: Answers) -> list[str]:
    """Say what else matters with these answers."""
    told = []
    if answers["want"] == asked.BEGIN and answers["work"] != asked.COACH:
        if answers["prepared"] == asked.UNPREPARED:
            told.append(_("Without a finished program, a school district that needs you may ask for a permit for you."))
        if answers["prepared"] == asked.ELSEWHERE:
            told.append(_("If your state is one whose certificates are recognized, you need fewer tests."))
        if answers["prepared"] == asked.ABROAD:
            told.append(_("Studies abroad are first evaluated by an agency that this office accepts."))
    return told


def _is_meant(offer: Offer, answers: Answers) -> bool:
    """Say whether an offer is of the kind wanted, and for such work and such a certificate."""
    if offer.kind not in KINDS or offer.kind not in _kinds(answers):
        return False
    if answers["want"] != asked.BEGIN:
        return answers["want"] == asked.TIME or not offer.reasons
    if answers["work"] == asked.COACH:
        return offer.kind == "permit" and offer.certificate.startswith(COACHING)
    return offer.kind != "permit" and offer.is_default and answers["work"] in (offer.groups or {answers["work"]})


def _kinds(answers: Answers) -> frozenset[str]:
    keep = {"reinstate"} if answers["hold"] == asked.ENDED else {"continue", "renew", "extend"}
    return frozenset(
        {
            asked.BEGIN: {"first-certificate", "permit"},
            asked.LEVEL: {"advance"},
            asked.KEEP: keep,
            asked.TIME: {"extend"},
            asked.ADD: {"add-endorsement"},
            asked.COPY: {"duplicate"},
        }[answers["want"]]
    )


def _weighed(offer: Offer, answers: Answers, law: Law) -> Fitting | None:
    held = answers.get("held", "") if answers["want"] != asked.BEGIN else ""
    certificate = held if offer.certificate == ANY else offer.certificate
    request: dict[str, Any] = {"kind": offer.kind, "applicant": "educator", "channel": "online"}
    request |= {"certificate": certificate} if certificate else {}
    request |= {"reason": min(offer.reasons)} if offer.reasons else {}
    if answers["want"] == asked.ADD:
        request["endorsements"] = [code for code in _in_group(answers["work"], law) if code != _first(answers, law)][:1]
    sought = sought_from(request, filed=law.day)
    for person in _people(answers, held, law):
        facts = facts_from(person)
        found = find(facts, sought, law)
        if found.covered and found.offer == offer.id and _is_theirs(offer, found, situation_of(facts, sought, law.day)):
            return _fitting(offer, found, certificate, law)
    return None


def _is_theirs(offer: Offer, found: Found, situation: Situation) -> bool:
    """Say whether it is for such a certificate, and for its holder to ask for."""
    if situation.facts.certificates:
        return means_it(offer, found, situation)
    return all(one.kind != "applicant" for one in found.missing)


def _people(answers: Answers, held: str, law: Law) -> list[dict[str, Any]]:
    """Give who may have answered so: whether one has served under the certificate is not asked."""
    if not held:
        return [{}]
    return [{"certificates": [{**_held(answers, held, law), "served": served}]} for served in (True, False)]


def _first(answers: Answers, law: Law) -> str:
    """Give an endorsement of such a certificate."""
    group = answers["work"] if answers["work"] != asked.ADULTS else asked.TEACH
    return next(iter(_in_group(group, law)), "")


def _in_group(group: str, law: Law) -> list[str]:
    """List the endorsements of a group."""
    return [one.code for one in law.endorsements() if one.group == group]


def _held(answers: Answers, held: str, law: Law) -> dict[str, Any]:
    is_over = answers["hold"] == asked.ENDED
    last = law.day + timedelta(days=-A_TERM // 5 if is_over else DAYS_LEFT)
    began = last - timedelta(days=A_TERM)
    return {
        "state": law.jurisdiction.home,
        "type": held,
        "endorsements": [_first(answers, law)] if _first(answers, law) else [],
        "issued": began.isoformat(),
        "effective": began.isoformat(),
        "expires": last.isoformat(),
        "status": "expired" if is_over else "active",
    }


def _fitting(offer: Offer, found: Found, certificate: str, law: Law) -> Fitting:
    language = language_now()
    told = explained(found, law, language)
    return Fitting(
        offer=offer.id,
        kind=offer.kind,
        certificate=certificate,
        title=told.title,
        form=", ".join(forms_of(offer, law.day)),
        needs=needs_of(told),
        fee_words=fee_words(found),
        wait=law.usual_wait(offer.kind, language),
        only_if=tuple(one.title for one in told.missing) if told.conclusion == "refuse" else (),
    )


def forms_of(offer: Offer, day: date) -> tuple[str, ...]:
    """Give the numbers of the paper forms on which the same can be asked for."""
    asking = (one for one in offer.checklist if isinstance(one, Requirement) and one.kind == "form")
    return tuple(form for one in asking for form in _forms(one, day))


def _forms(requirement: Requirement, day: date) -> Iterable[str]:
    said = requirement.asks.find(day)
    if said is None or not isinstance(said.value, Single) or said.value.name != "request.form":
        return
    for comparison in said.value.comparisons:
        if isinstance(comparison.value, Literal):
            value = comparison.value.value
            yield from map(str, value if isinstance(value, tuple) else (value,))
