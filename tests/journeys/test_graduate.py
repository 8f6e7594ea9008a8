"""Ada, who has just finished her program, from no account to a certificate that anyone can look up.

Every step is done by whoever does it in life, in a window of their own, and each stands on the one before. The whole is
walked at a desk, on a small telephone in Spanish without script, by keyboard alone, and in Firefox.
"""

from datetime import date, timedelta
from pathlib import Path

import pytest
from PIL import Image

from cecs.demo.cast import ADA
from cecs.demo.signins import PASSWORD
from tests.journeys.browsing import Mailbox
from tests.journeys.filing import pay_all, sign
from tests.journeys.hand import DESK, FIREFOX, KEYBOARD, TELEPHONE, Hand, Way
from tests.journeys.hands import Hands
from tests.journeys.words import field_of, subject_of

pytestmark = pytest.mark.parametrize(
    "way",
    [DESK, TELEPHONE, *(pytest.param(way, marks=pytest.mark.slow) for way in (KEYBOARD, FIREFOX))],
    ids=str,
    indirect=True,
    scope="module",
)
FINISHED = date.today() - timedelta(days=40)  # noqa: DTZ011 - the product runs on this machine's day
TAKEN = FINISHED - timedelta(days=60)
NAME = "Ada Whitcomb"
AREAS = {
    "general-academic": 45,
    "english": 9,
    "mathematics": 8,
    "science": 12,
    "social-science": 9,
    "foreign-language": 4,
    "biology": 40,
    "education": 36,
}
TOPICS = {"special-education": 3, "us-history": 3, "dyslexia": 1}


@pytest.fixture(scope="module")
def paper(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A PDF to send."""
    path = tmp_path_factory.mktemp("papers") / "transcript.pdf"
    Image.new("1", (850, 1100), 1).save(path)
    return path


@pytest.fixture(autouse=True)
def _unsaid(hands: Hands) -> None:
    """Let the year of her birth stand in no address."""
    hands.unsaid = (str((ADA.born_on or date.min).year),)


def file_of_ada(hand: Hand, where: str) -> None:
    """Find her file in one of the lists."""
    hand.open(f"/desk/?list={where}")
    while not hand.names(NAME):
        hand.press("Next page")
    hand.follow(NAME)


def test_she_checks_before_any_sign_in_what_the_law_asks(hands: Hands) -> None:
    hand = hands.newcomer("stranger")
    hand.open("/check/")
    answers = (
        {"want": "first-certificate"},
        {"endorsement": "030"},
        {"route": "program", "completed": FINISHED, "recommended": "yes"},
        {"level": "bachelor", "area": "biology", "hours": 40, "accreditation": "regional"},
        {"praxis_5236__score": 160, "praxis_5236__taken": TAKEN},
        {"taken": "yes", "clock_hours": 45},
    )
    for answer in answers:
        hand.fill(**answer)
        hand.press("Continue")
    assert "/result/" in hand.url
    assert "200" in hand.settled()
    hand.picture("self-check-result")


def test_she_makes_an_account_and_says_who_she_is(hands: Hands, mailbox: Mailbox) -> None:
    hand = hands.newcomer("ada")
    hand.open("/account/signup/")
    hand.fill(printed_name=NAME, email=ADA.email, password1=PASSWORD)
    hand.press("Create account")
    hand.fill(code=mailbox.code(ADA.email))
    hand.press_at("main form:has(input[name=code]) button[type=submit]")
    hand.open("/my/person/")
    hand.fill(given="Ada", family="Whitcomb", born_on=ADA.born_on)
    hand.press_at("main form[method=post] button[type=submit]")
    hand.settled()


def test_she_applies(hands: Hands) -> None:
    hand = hands["ada"]
    hand.open("/my/apply/")
    hand.fill(endorsement="030")
    hand.press("Start")
    hand.picture("task-list")
    tasks = hand.url.removeprefix(hand.address)
    hand.press("Your details")
    if hand.offers("Add your address"):
        hand.press("Add your address")
        hand.fill(line_1="1 Elm Street", city="Hartford", state="CT", postal_code="06103")
        hand.press_at("main form[method=post] button[type=submit]")
    hand.open(f"{tasks}page/details/")
    hand.press("This is right")
    hand.open(f"{tasks}page/preparation/")
    hand.fill(route="program", completed_on=FINISHED)
    hand.choose_named("college", "Nutmeg")
    hand.press("Save and continue")
    hand.open(f"{tasks}page/education/")
    hand.fill(level="bachelor", field="Biology", institution="Nutmeg State College", country="US", state="CT")
    hand.fill(accreditation="regional", conferred=FINISHED)
    hand.press("Save and continue")
    hand.open(f"{tasks}page/assessments/")
    hand.fill(test="praxis_5236", taken=TAKEN, score=160)
    hand.press("Save and continue")
    hand.open(f"{tasks}page/courses/")
    hand.press("I have no course")
    hand.open(f"{tasks}page/conduct/")
    hand.say_no_to_all()
    hand.press("Save and continue")


def test_she_sends_a_copy_signs_and_pays(hands: Hands, paper: Path) -> None:
    hand = hands["ada"]
    hand.open("/my/")
    hand.press_at("#applications + ul a")
    tasks = hand.url.removeprefix(hand.address)
    hand.open(f"{tasks}papers/education/e1/")
    hand.fill(file=paper)
    hand.press("Send")
    hand.settled()
    hand.open(f"{tasks}review/")
    hand.picture("review-graduate")
    sign(hand, NAME)
    pay_all(hand, NAME)


def test_the_college_recommends_her_and_sends_the_transcript(hands: Hands, paper: Path) -> None:
    hand = hands["june"]
    hand.open("/college/")
    hand.press("Recommend a candidate")
    hand.fill(given="Ada", family="Whitcomb", born_on=ADA.born_on, completed_on=FINISHED, statement=True)
    hand.tick_named("(030)")
    hand.press_at("main form[method=post] button[type=submit]")
    hand.settled()
    hand.open("/college/transcript/")
    hand.fill(given="Ada", family="Whitcomb", born_on=ADA.born_on, paper=paper)
    hand.fill(level="bachelor", field="Biology", conferred=FINISHED)
    for row, (area, hours) in enumerate(AREAS.items(), start=1):
        hand.fill(**{f"area_{row}": area, f"hours_{row}": hours})
    for row, (topic, hours) in enumerate(TOPICS.items(), start=1):
        hand.fill(**{f"topic_{row}": topic, f"credits_{row}": hours, f"clock_hours_{row}": hours * 15})
        hand.fill(**{f"completed_{row}": FINISHED})
    hand.press_at("main form[method=post] button[type=submit]")
    hand.settled()


def key(hand: Hand, kind: str, **values: object) -> None:
    """Key one official notice about her."""
    hand.open("/clerk/?q=Whitcomb+Ada")
    hand.follow(NAME)
    hand.press_at(f"main a[href$='/key/{kind}/']")
    hand.fill(**values)
    hand.press("Save")
    hand.settled()


def test_the_clerk_keys_the_scores(hands: Hands) -> None:
    hand, received = hands["gil"], FINISHED + timedelta(days=5)
    hand.open("/clerk/")
    key(hand, "score", test="praxis_5236", taken=TAKEN, score=160, received_on=received)
    key(hand, "score", test="edtpa", taken=TAKEN, score=50, received_on=received)


def test_the_evaluator_asks_for_what_has_not_come(hands: Hands, mailbox: Mailbox, way: Way) -> None:
    hand = hands["delia"]
    hand.open("/desk/")
    hand.picture("queue")
    file_of_ada(hand, "waiting")
    hand.press("Take up")
    hand.press("Verify the")
    hand.picture("file-with-findings")
    hand.press("Agree with the")
    while hand.has("main article select[name=reason]"):
        hand.press_at("main article form:has(select[name=reason]) button")
    hand.press("Write the deficiency letter")
    hand.press("Send the letter")
    hand.settled()
    assert mailbox.wait(ADA.email, subject_of("deficiency", way.language))


def test_the_clerk_keys_what_was_missing(hands: Hands) -> None:
    told = {"background_check": "clear", "child_abuse_registry": "clear"}
    key(hands["gil"], "background", **told, received_on=FINISHED + timedelta(days=9), source_name="Background Bureau")


def test_she_sees_where_it_stands_and_answers_the_letter(hands: Hands) -> None:
    hand = hands["ada"]
    hand.open("/my/")
    hand.press_at("#applications + ul a")
    hand.picture("status")
    hand.open(f"{hand.url.removeprefix(hand.address).split('?')[0]}answer/")
    hand.fill(words="The bureau has sent my background check.")
    hand.press("Send my answer")
    hand.settled()


def test_the_evaluator_hands_over_and_the_supervisor_grants(hands: Hands) -> None:
    hand = hands["delia"]
    file_of_ada(hand, "mine")
    for step in ("Verify the", "Agree with the"):
        if hand.offers(step):
            hand.press(step)
    hand.press("Hand over")
    hand.settled()
    hand = hands["ezra"]
    hand.open("/desk/decisions/")
    hand.follow(NAME)
    hand.press("Decide")
    hand.fill(outcome="grant")
    hand.press("Sign the decision")
    hand.settled()


def test_anyone_finds_her_in_the_register(hands: Hands, mailbox: Mailbox, way: Way) -> None:
    assert mailbox.wait(ADA.email, subject_of("granted", way.language))
    hand = hands.newcomer("anyone")
    hand.open("/look-up/")
    hand.fill(text=NAME)
    hand.press_at("main form[method=post] button[type=submit]")
    hand.follow(NAME)
    hand.picture("look-up-record")
    assert field_of("030", way.language) in hand.settled()
