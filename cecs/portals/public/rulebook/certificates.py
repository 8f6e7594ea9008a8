"""The page of a certificate, permit or authorization."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cecs.eligibility.asks import told
from cecs.law.asking import Literal
from cecs.law.holdings import Certificate, Overlay
from cecs.law.rulebook import Rulebook
from cecs.portals.public.rulebook.beside import cases_of, not_covered, unread
from cecs.portals.public.rulebook.reader import Reader
from cecs.portals.public.rulebook.rows import held_types
from cecs.portals.public.rulebook.seen import Fact, History, Page, Related

KIND = "certificates"
_MONTHS = 12


def certificate_page(reader: Reader, code: str) -> Page:
    """What it authorizes, how long it lasts, how it is asked for, and what laws have moved its end."""
    one = reader.rulebook.certificates.get(code)
    if one is None:
        return unread(reader, KIND, code)
    said = one.terms.find(reader.day)
    granted = one.granted.find(reader.day)
    return Page(
        kind=KIND,
        code=code,
        title=one.title[reader.language],
        lead=one.authorizes[reader.language],
        facts=(
            Fact(_("Kind"), kind_words(one.kind)),
            Fact(_("How long it lasts"), term_words(said.value) if said else _("Not known")),
            Fact(_("Granted on this day"), _("Yes") if granted and granted.value else _("No")),
        ),
        histories=(
            reader.history(_("How long it lasts"), one.terms, term_words, plot=True),
            reader.history(_("May be granted"), one.granted, lambda yes: _("Yes") if yes else _("No")),
            *_moved(reader, code),
        ),
        related=tuple(one for one in (_getting(reader, one), _holding(reader, code)) if one.links),
        not_covered=not_covered(reader, KIND, code, (one.terms, one.granted)),
        cases=cases_of(reader, lambda case: case.certificate == code),
    )


def kind_words(kind: str) -> str:
    """Certificate, permit or authorization."""
    return {"certificate": _("Certificate"), "permit": _("Permit"), "authorization": _("Authorization")}[kind]


def term_words(months: int | None) -> str:
    """How long, in years where they are whole."""
    if months is None:
        return _("Not known")
    if months % _MONTHS == 0:
        years = months // _MONTHS
        return ngettext("%(count)d year", "%(count)d years", years) % {"count": years}
    return ngettext("%(count)d month", "%(count)d months", months) % {"count": months}


def _getting(reader: Reader, one: Certificate) -> Related:
    """The requests that lead to it."""
    offers = [
        offer
        for offer in reader.law.offers
        if (offer.grants and offer.grants.type == one.code)
        or (offer.certificate == one.code and offer.kind in ("first-certificate", "permit", "authorization", "renew"))
    ]
    return Related(_("How to get it or keep it"), tuple(reader.to("requests", offer.id) for offer in offers))


def _holding(reader: Reader, code: str) -> Related:
    """The requests that may be made about one that is held."""
    offers = [offer for offer in reader.law.offers if code in held_types(offer)]
    return Related(_("What you can ask for once you hold it"), tuple(reader.to("requests", one.id) for one in offers))


def _moved(reader: Reader, code: str) -> tuple[History, ...]:
    """The laws that moved the end of those already held."""
    moving = tuple(
        told(one.said, reader.law, reader.language, one.title[reader.language])
        for one in reader.rulebook.overlays
        if _concerns(one, code, reader.rulebook)
    )
    return (History(_("Laws that moved the last day of those already held"), moving),) if moving else ()


def _concerns(overlay: Overlay, code: str, rulebook: Rulebook) -> bool:
    """True when an overlay's conditions leave this type in."""
    for condition in overlay.which:
        for one in condition.comparisons if condition.name == "type" else ():
            value = one.value.value if isinstance(one.value, Literal) else ()
            named = value if isinstance(value, tuple) else (value,)
            if code not in named:
                return False
    return code in rulebook.certificates
