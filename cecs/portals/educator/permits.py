"""Permits and further kinds of first certificate that an educator may ask for without holding anything first."""

from dataclasses import dataclass

from cecs.eligibility.cases import facts_from, sought_from
from cecs.eligibility.explain import explained
from cecs.eligibility.find import find
from cecs.law.holdings import Offer
from cecs.law.rulebook import Law
from cecs.portals.educator.offers import fee_words, needs_of
from cecs.portals.educator.showing.rows import language_now

KIND = "permit"


@dataclass(frozen=True, slots=True, kw_only=True)
class Permit:
    """One permit that can be asked for."""

    id: str
    certificate: str
    title: str
    needs: tuple[str, ...]
    fee_words: str
    wait: str


def permits_for(law: Law) -> list[Permit]:
    """List the permits that the law lets a person ask for without a district or a school."""
    found = (_permit(offer, law) for offer in law.offers if offer.kind == KIND)
    return [one for one in found if one]


def _permit(offer: Offer, law: Law) -> Permit | None:
    request = {"kind": KIND, "certificate": offer.certificate, "applicant": "educator", "channel": "online"}
    found = find(facts_from({}), sought_from(request, filed=law.day), law)
    if not found.covered or found.offer != offer.id or any(one.kind == "applicant" for one in found.missing):
        return None
    language = language_now()
    return Permit(
        id=offer.id,
        certificate=offer.certificate,
        title=law.certificate_words(offer.certificate, language),
        needs=needs_of(explained(found, law, language)),
        fee_words=fee_words(found),
        wait=law.usual_wait(KIND, language),
    )
