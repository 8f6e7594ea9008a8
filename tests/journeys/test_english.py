"""Mina asks for English: her test's passing score is not known, so an evaluator settles it and a supervisor grants."""

import pytest

from cecs.values import clock
from tests.journeys.browsing import Mailbox
from tests.journeys.filing import pay_all, sign
from tests.journeys.hand import DESK, KEYBOARD, TELEPHONE
from tests.journeys.hands import Hands
from tests.journeys.words import subject_of

pytestmark = pytest.mark.parametrize(
    "way",
    [DESK, *(pytest.param(way, marks=pytest.mark.slow) for way in (TELEPHONE, KEYBOARD))],
    ids=str,
    indirect=True,
    scope="module",
)
NAME = "Mina Castellanos"


def test_she_files_and_is_told_that_a_person_must_look(hands: Hands) -> None:
    hand = hands["mina"]
    hand.open("/my/apply/")
    hand.fill(endorsement="015")
    hand.press("Start")
    tasks = hand.url.removeprefix(hand.address)
    hand.open(f"{tasks}page/details/")
    hand.press("This is right")
    hand.open(f"{tasks}page/preparation/")
    hand.fill(route="program")
    hand.choose_named("college", "Nutmeg")
    hand.press("Save and continue")
    hand.open(f"{tasks}page/conduct/")
    hand.say_no_to_all()
    hand.press("Save and continue")
    for name in ("education", "assessments", "courses"):
        hand.open(f"{tasks}page/{name}/")
        hand.press_at("main button[value=through]")
        hand.settled()
    hand.open(f"{tasks}checklist/")
    assert hand.says("A person must look at this")
    hand.open(f"{tasks}review/")
    sign(hand, NAME)
    pay_all(hand, NAME)


def test_the_evaluator_settles_the_mark_and_says_where_it_stands(hands: Hands) -> None:
    hand = hands["delia"]
    hand.open("/desk/?list=waiting")
    while not hand.names(NAME):
        hand.press("Next page")
    hand.follow(NAME)
    hand.press("Take up")
    for step in ("Verify the", "Agree with the"):
        if hand.offers(step):
            hand.press(step)
    hand.picture("english-needs-review")
    hand.press("Give your answer")
    hand.fill(answer="met", reason="mark-confirmed")
    hand.fill(figure="168", source="Testing company's score tables, page 12", day=clock.today())
    hand.press("Save your answer")
    assert "168" in hand.settled()
    hand.press("Hand over")
    hand.settled()


def test_another_person_grants_it(hands: Hands, mailbox: Mailbox) -> None:
    hand = hands["ezra"]
    hand.open("/desk/decisions/")
    hand.follow(NAME)
    assert "168" in hand.settled()
    hand.press("Decide")
    hand.fill(outcome="grant")
    hand.press("Sign the decision")
    hand.settled()
    assert mailbox.wait("mina@example.org", subject_of("granted", "en"))  # her letters: she has not asked for others
