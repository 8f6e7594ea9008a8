"""What the office announces: what stands today, the archive with every wording, and a feed of both."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.timezone import localtime
from django.utils.translation import get_language, gettext
from django.views.decorators.http import require_safe

from cecs.portals.shared.office import office_words
from cecs.records.notices.models import Notice, Wording
from cecs.records.notices.queries import archive
from cecs.values import clock

IN_A_FEED = 30


@require_safe
def notices(request: HttpRequest) -> HttpResponse:
    """List what stands, and below it what stood."""
    every, today = list(archive()), clock.today()
    words = {
        "standing": [_told(one) for one in every if one.covers(today)],
        "ended": [_told(one) for one in every if not one.covers(today) and one.since <= today],
    }
    return render(request, "public/notices.html", words)


@require_safe
def notice(request: HttpRequest, key: str) -> HttpResponse:
    """Show one notice, with the history of its wordings."""
    found = next((one for one in archive() if one.key == key), None)
    if found is None:
        raise Http404
    told = {"notice": found, "is_over": not found.covers(clock.today()), **_told(found)}
    return render(request, "public/notice.html", {**told, "wordings": [_worded(one) for one in _signed(found)]})


@require_safe
def feed(request: HttpRequest) -> HttpResponse:
    """Give every wording as it was signed, the latest first."""
    language = get_language() or "en"
    page = request.build_absolute_uri(reverse("public:notices"))
    office = office_words(language)
    atom = Atom1Feed(
        title=gettext("Notices of the %(office)s") % {"office": office.issuer},
        link=page,
        description="",
        feed_url=request.build_absolute_uri(),
        language=language,
    )
    wordings = [(found, one) for found in archive() for one in _signed(found)]
    for found, one in sorted(wordings, key=lambda pair: pair[1].since, reverse=True)[:IN_A_FEED]:
        atom.add_item(
            title=_in(one.titles, language),
            link=request.build_absolute_uri(reverse("public:notice", args=[found.key])),
            unique_id=f"urn:cecs:notice:{found.key}:{one.version}",
            description=_in(one.texts, language),
            updateddate=localtime(one.signed_at),
        )
    return HttpResponse(atom.writeString("utf-8"), content_type="application/atom+xml; charset=utf-8")


def _signed(found: Notice) -> list[Wording]:
    signed: list[Wording] = found.signed  # type: ignore[attr-defined]  # read by the query
    return signed


def _told(found: Notice) -> dict[str, object]:
    about = {"key": found.key, "severity": found.get_severity_display(), "until": found.until}
    return {**about, **_worded(_signed(found)[0])}


def _worded(wording: Wording) -> dict[str, object]:
    language = get_language() or "en"
    return {
        "title": _in(wording.titles, language),
        "text": _in(wording.texts, language),
        "since": wording.since,
        "rests_on": wording.rests_on,
        "link": wording.link,
    }


def _in(words: dict[str, str], language: str) -> str:
    return words.get(language) or words["en"]
