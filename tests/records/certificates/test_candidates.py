"""Pairs of words: how a name is taken apart, and which pairs a question may mean."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cecs.records.certificates.candidates import candidates, lines_with
from cecs.records.certificates.models import Holding, NamePair, PublicLine
from cecs.records.certificates.pairing import pairs_of, words_of
from cecs.records.certificates.publishing import publish
from cecs.records.educators.models import Educator
from cecs.values import clock
from tests.files import held_until

WORDS = st.sets(st.text("abcdefg", min_size=1, max_size=5), min_size=1, max_size=6)


@given(WORDS)
def test_any_two_words_of_a_name_are_a_pair_in_one_order(words: set[str]) -> None:
    pairs = list(pairs_of(words))
    assert all(one < other for one, other in pairs if other)
    assert len(set(pairs)) == len(pairs) == max(1, len(words) * (len(words) - 1) // 2)


@pytest.mark.parametrize(
    ("names", "words"),
    [
        (("cora m", "delgado"), {"cora", "delgado"}),
        (("", "cher"), {"cher"}),
        (("u", ""), {"u"}),
        (("maria jose", "nunez", "maria jose nunez"), {"maria", "jose", "nunez"}),
        (("", ""), set()),
    ],
)
def test_an_initial_is_a_word_only_where_there_is_nothing_else(names: tuple[str, ...], words: set[str]) -> None:
    assert words_of(*names) == words


def test_no_words_make_no_pair() -> None:
    assert list(pairs_of(set())) == []


@pytest.mark.django_db
def test_a_pair_leads_to_its_lines_and_a_word_to_every_pair_that_holds_it(held: Holding) -> None:
    line = PublicLine.objects.get(holding=held)
    for pair in (("cora", "delgado"), ("cora", ""), ("delgado", "")):
        assert lines_with([pair], 10) == [line.pk]
    assert candidates(("core", "delgato")) == [("cora", "delgado")]
    assert candidates(("del", "")) == [("cora", "delgado")]


@pytest.mark.django_db
def test_publishing_again_adds_no_pair(held: Holding) -> None:
    before = list(NamePair.objects.values_list())
    publish(held)
    assert list(NamePair.objects.values_list()) == before


@pytest.mark.django_db
def test_two_beginnings_of_which_one_is_a_letter_do_not_read_half_of_the_register(
    cora: Educator, dan: Educator
) -> None:
    for educator in (cora, dan):
        held_until(educator, clock.today(), "029")
    assert candidates(("c", "del")) == []
    assert candidates(("co", "del")) == [("cora", "delgado")]
