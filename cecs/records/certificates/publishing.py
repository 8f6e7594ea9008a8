"""Keeps the public lines, and the words by which they are found, in step with the register."""

from collections.abc import Iterable, Sequence

from cecs.records.certificates.models import Holding, NamePair, NameToken, PublicLine, TokenKey
from cecs.records.certificates.pairing import pairs_of, words_of
from cecs.records.certificates.standing import end_of
from cecs.records.certificates.states import ChangeKind
from cecs.records.educators.spelling import folded, spellings
from cecs.values import clock

_BATCH = 500


def publish(holding: Holding) -> PublicLine:
    """Write the public line of a holding anew."""
    line, _ = PublicLine.objects.update_or_create(holding=holding, defaults=_seen(holding))
    PublicLine.objects.filter(pk=line.pk).update(version=line.version + 1)
    index_names([line])
    return line


def publish_many(
    holdings: Sequence[Holding], names: Sequence[tuple[str, str]], codes: Sequence[tuple[str, ...]]
) -> None:
    """Write the public lines of holdings that have just been entered and that nothing has changed yet."""
    lines = [
        PublicLine(holding=holding, **_told(holding, name, list(held)))
        for holding, name, held in zip(holdings, names, codes, strict=True)
    ]
    PublicLine.objects.bulk_create(lines, batch_size=_BATCH)
    index_names(lines)


def index_names(lines: Sequence[PublicLine]) -> None:
    """Make lines findable by every two words of their names, and the words by their spellings."""
    words = {line.pk: words_of(line.folded_given, line.folded_family, folded(line.printed_name)) for line in lines}
    _keep_spellings(set().union(*words.values()) if words else set())
    NamePair.objects.bulk_create(
        [
            NamePair(line_id=line, one=one, other=other)
            for line, theirs in words.items()
            for one, other in pairs_of(theirs)
        ],
        ignore_conflicts=True,
        batch_size=_BATCH,
    )


def _keep_spellings(words: set[str]) -> None:
    """Keep each distinct word once, with its spellings."""
    fresh = sorted(words - set(_known(words)))
    NameToken.objects.bulk_create([NameToken(token=word) for word in fresh], ignore_conflicts=True, batch_size=_BATCH)
    TokenKey.objects.bulk_create(
        [TokenKey(token_id=pk, key=key) for word, pk in _known(fresh).items() for key in sorted(set(spellings(word)))],
        batch_size=_BATCH,
    )


def _known(words: Iterable[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    ordered = sorted(words)
    for start in range(0, len(ordered), _BATCH):
        part = ordered[start : start + _BATCH]
        found.update(NameToken.objects.filter(token__in=part).values_list("token", "pk"))
    return found


def _seen(holding: Holding) -> dict[str, object]:
    """Read everything the public may know of a holding."""
    name = holding.educator.name_on(clock.today())
    theirs = (name.given, name.family) if name else ("", holding.printed_name)
    seen = _told(holding, theirs, sorted(held.code for held in holding.endorsements.all()))
    changes = list(holding.changes.all())
    filing = holding.timely_filings.filter(settled_on=None).order_by("on").first()
    return seen | {
        "until": end_of(holding.until, changes, clock.today()),
        "changes": [
            [change.kind, change.since.isoformat(), change.until.isoformat() if change.until else ""]
            for change in changes
            if change.kind != ChangeKind.EXTENSION
        ],
        "in_process_since": filing.on if filing else None,
    }


def _told(holding: Holding, name: tuple[str, str], codes: list[str]) -> dict[str, object]:
    return {
        "key": holding.key,
        "number": holding.number,
        "educator_id": holding.educator_id,
        "printed_name": holding.printed_name,
        "folded_given": folded(name[0]),
        "folded_family": folded(name[1]),
        "type": holding.type,
        "endorsements": codes,
        "since": holding.since,
        "until": holding.until,
        "issued_on": holding.issued_on,
    }
