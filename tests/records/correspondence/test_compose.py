"""A letter is composed with the act that causes it, in the educator's words and language."""

import re
from datetime import date

import pytest
from django.db import transaction

from cecs.law.shelf import rulebook
from cecs.records.correspondence.actions.compose import compose
from cecs.records.correspondence.errors import LetterNotWritten
from cecs.records.correspondence.models import Letter, LetterState
from cecs.records.correspondence.queries import letter_to, letters_about, letters_to
from cecs.records.correspondence.wording import filled
from cecs.records.educators.models import Educator
from cecs.values import clock
from tests.asking import times_written, written

NUMBER = "A-2026-000001-K"
DAY = date(2026, 7, 9)


def received(educator: Educator, **more: object) -> Letter:
    params = {"filed_on": DAY, "missing": ["Transcript", "Test score"], "wait": "two weeks", **more}
    return compose(educator, letter="application-received", about=NUMBER, **params)


def test_the_words_are_the_rulebooks_with_its_gaps_filled(ada: Educator) -> None:
    letter = received(ada)
    assert letter.subject == f"We have your application {NUMBER}"
    assert "Dear Ada Whitcomb," in letter.body
    assert "July 9, 2026" in letter.body
    assert "- Transcript\n- Test score" in letter.body
    assert "{" not in letter.body
    assert (letter.state, str(letter)) == (LetterState.COMPOSED, f"application-received {NUMBER}")


def test_it_is_in_the_educators_language(faye: Educator) -> None:
    letter = received(faye)
    assert letter.subject == f"Recibimos su solicitud {NUMBER}"
    assert "9 de julio de 2026" in letter.body


def test_composing_twice_in_one_day_writes_one_letter(ada: Educator) -> None:
    assert received(ada) == received(ada)
    assert times_written("letter.composed") == 1


def test_other_words_are_another_letter(ada: Educator) -> None:
    assert received(ada) != received(ada, missing=["Transcript"])


def test_an_act_that_fails_leaves_no_letter(ada: Educator) -> None:
    def an_act_that_fails() -> None:
        with transaction.atomic():
            raise RuntimeError(received(ada).subject)

    with pytest.raises(RuntimeError):
        an_act_that_fails()
    assert not Letter.objects.exists()
    assert times_written("letter.composed") == 0


def test_a_letter_the_rulebook_does_not_have_is_an_error(ada: Educator) -> None:
    with pytest.raises(LetterNotWritten, match="no letter"):
        compose(ada, letter="birthday-wishes", about=NUMBER)


def test_a_gap_that_is_not_filled_is_an_error(ada: Educator) -> None:
    with pytest.raises(LetterNotWritten, match="filed_on"):
        compose(ada, letter="application-received", about=NUMBER, missing="nothing", wait="two weeks")


def test_a_gap_is_a_plain_name_and_what_fills_it_is_not_read_again() -> None:
    assert filled("x", "Dear {name}", {"name": "{number}"}) == "Dear {number}"
    with pytest.raises(LetterNotWritten):
        filled("x", "{name.__class__}", {"name": "Ada"})


def test_nobody_else_reads_it(ada: Educator, ben: Educator) -> None:
    letter = received(ada)
    assert list(letters_to(ada)) == list(letters_about(NUMBER)) == [letter]
    assert not letters_to(ben)
    assert letter_to(ada, letter.key) == letter
    assert letter_to(ben, letter.key) is None


def test_the_history_says_what_was_written_to_whom(ada: Educator) -> None:
    received(ada)
    row = written(NUMBER, "letter.composed")
    assert (row.carries["letter"], row.carries["to"]) == ("application-received", ada.number)


def test_what_is_owed_is_to_send_it(ada: Educator) -> None:
    assert received(ada).sent_at is None
    assert Letter.objects.filter(state=LetterState.COMPOSED).count() == 1


@pytest.mark.parametrize("language", ["en", "es"])
def test_no_subject_line_of_the_rulebook_names_anyone(language: str) -> None:
    law = rulebook().on(clock.today())
    for name in rulebook().wording.letters:
        subject, _ = law.letter(name, language)
        assert set(re.findall(r"{(\w+)}", subject)) <= {"number", "receipt", "copy", "piece"}, name
