"""The law of a day: its figures, its words, its offers."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from cecs.law import shelf
from cecs.law.check import remarks
from cecs.law.load import load_rulebook
from cecs.law.provisions import Dated, LawNotRead, Said, weakest
from cecs.law.rulebook import Rulebook
from cecs.values.spans import Span
from tests.law.conftest import CONNECTICUT
from tests.law.tiny import PAGES

DAY = date(2024, 3, 1)


def test_a_value_never_travels_without_its_text() -> None:
    dated = Dated("a thing", (Said(Span(None, date(2020, 1, 1)), 1, ("a",)), Said(Span(date(2020, 1, 1)), 2, ("b",))))
    assert (dated.on(date(2019, 12, 31)).value, dated.on(date(2019, 12, 31)).cites) == (1, ("a",))
    assert (dated.on(date(2020, 1, 1)).value, dated.on(date(2020, 1, 1)).cites) == (2, ("b",))
    with pytest.raises(LawNotRead, match="a thing on 2019-01-01"):
        Dated("a thing", dated.said[1:]).on(date(2019, 1, 1))


def test_the_weakest_text_speaks() -> None:
    assert weakest("official", "inferred", "secondary") == "inferred"
    assert weakest() == "official"


def test_the_law_of_a_day_is_the_same_object(tiny: Rulebook) -> None:
    assert tiny.on(DAY) is tiny.on(DAY)
    assert tiny.on(DAY).fingerprint == tiny.fingerprint


def test_words_of_a_law(tiny: Rulebook) -> None:
    law = tiny.on(DAY)
    assert law.certificate_words("first", "es") == "Primero"
    assert law.authorizes_words("first", "en") == "To begin"
    assert law.endorsement_words("001", "es") == "Cuentas"
    assert law.endorsement_words("999", "es") == "999"
    assert law.grades("001") == "all"
    assert [one.code for one in law.endorsements()] == ["001", "002"]
    assert law.citation("act-1") == ("Act 1", "https://example.org/act-1")
    assert law.citation("act-2") == ("Act 2", "")
    assert law.attestation("continue", "es") == ("1", "Es verdad.")
    assert law.questions("renew", "en") == (("q", "Q?", "h"),)
    assert law.letter("hello", "es") == ("Hola", "Hola {name}")
    assert law.letter_words("hello").placeholders == ("name",)
    assert law.reasons()["shown"].effect == "agreeing"
    assert law.usual_wait("renew", "es") == "una semana"
    assert law.words("answers", "met", "es") == "Cumplido"
    assert law.words("answers", "unheard", "es") == "unheard"
    assert law.sample_percent == 5
    assert law.settles_without_person("continue")
    assert not law.settles_without_person("renew")


def test_an_offer_ends_with_its_day(tiny: Rulebook) -> None:
    assert "begin-second" in {offer.id for offer in tiny.on(date(2014, 12, 31)).offers}
    assert "begin-second" not in {offer.id for offer in tiny.on(date(2015, 1, 1)).offers}


def test_the_shelf_keeps_one_rulebook(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shelf, "_OPEN", {})
    with pytest.raises(LookupError, match="open_shelf"):
        shelf.rulebook()
    opened = shelf.open_shelf(CONNECTICUT)
    assert shelf.rulebook() is opened
    assert shelf.law_on(DAY) is opened.on(DAY)


def test_connecticut_has_nothing_wrong(connecticut: Rulebook) -> None:
    assert [one.says for one in remarks(connecticut, date(2026, 11, 24)) if one.is_wrong] == []


def test_every_letter_that_people_get_is_written(connecticut: Rulebook) -> None:
    letters = {
        "application-received", "deficiency", "granted", "denied", "continuation-granted", "answer-received", "receipt",
        "evidence-received", "record-match-pending", "recommendation-received",
    }  # fmt: skip
    assert letters <= set(connecticut.wording.letters)
    assert {"mark-confirmed", "original-required", "evidence-does-not-show"} <= set(connecticut.wording.reasons)


def test_spanish_is_not_english_left_standing(connecticut: Rulebook) -> None:
    """A translation that is the English text again is most likely none. Names of tests are the same everywhere."""
    same_on_purpose = {"original", "points", "{field}", "{name}", "{field}: {needed}", "{word} {needed} {unit}", "no"}
    for section, words in connecticut.wording.small.items():
        if section == "tests":
            continue
        for word, says in words.items():
            if says["en"] not in same_on_purpose and len(says["en"].split()) > 1:
                assert says["en"] != says["es"], f"{section}: {word}"
    for letter in connecticut.wording.letters.values():
        assert letter.body["en"] != letter.body["es"]


def test_what_is_wrong_is_said(spoiled: Callable[..., Path]) -> None:
    twice = PAGES["offers.yaml"] + PAGES["offers.yaml"].split("- offer: begin-second")[0].replace(
        "offer: begin", "offer: begin-too"
    )
    untested = PAGES["requirements.yaml"].replace("among: [quiz, quiz_two]", "among: [quiz, oral]")
    words = PAGES["words.yaml"] + '- words: tests\n  says: {oral: {en: "Oral", es: "Oral"}}\n'
    early = PAGES["fees.yaml"].replace("cents: 3000, cites: [act-1]", "cents: 3000, cites: [act-2]")
    early = early.replace("{since: null, cents: 3000", "{since: null, until: 2009-01-01, cents: 3000").replace(
        "{since: 2020-01-01, cents: 4000", "{since: 2009-01-01, cents: 4000"
    )
    read = PAGES["certificates.yaml"].replace(
        "years: 2, cites: [act-1]", "years: 2, cites: [act-1], read_by: {who: A reader, day: 2024-01-01}"
    )
    rulebook = load_rulebook(spoiled(offers=twice, requirements=untested, words=words, fees=early, certificates=read))
    said = " | ".join(one.says for one in remarks(rulebook, date(2026, 1, 1)))
    assert "begin and begin-too overlap" in said
    assert "asks for oral, which has no page" in said
    assert "cites act-2, which was not in force then" in said
    assert "last read on 2024-01-01 by A reader" in said


def test_texts_that_nobody_read_again_in_a_year_are_named_once_with_what_rests_on_them(
    spoiled: Callable[..., Path],
) -> None:
    home = PAGES["jurisdiction.yaml"]
    sources = PAGES["sources.yaml"].replace("label: Act 2,", "label: Act 2, read: 2025-06-01,")
    rulebook = load_rulebook(spoiled(jurisdiction=home + "texts_read: 2024-01-01\n", sources=sources))
    said = [one.says for one in remarks(rulebook, date(2025, 1, 1)) if "last read" in one.says]
    assert any(one.startswith("act-1: last read on 2024-01-01, a year or more before 2025-01-01 (") for one in said)
    assert not any(one.startswith("act-2") for one in said)
    assert [one for one in remarks(rulebook, date(2024, 12, 31)) if "last read" in one.says] == []


def test_an_offer_whose_fee_is_not_said_for_its_first_days_is_wrong(spoiled: Callable[..., Path]) -> None:
    fees = PAGES["fees.yaml"].replace("[{since: null, cents: 1000", "[{since: 2015-01-01, cents: 1000")
    said = [one.says for one in remarks(load_rulebook(spoiled(fees=fees)), date(2024, 1, 1)) if one.is_wrong]
    assert any("is offered on days for which the fee look is not said" in one for one in said)
