"""Ada, who has just finished her program, from no account to a certificate that anyone can look up.

Every step is done by whoever does it in life, in a window of their own, and each stands on the one before.
"""

from datetime import date, timedelta
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Page

from cecs.demo.cast import ADA
from cecs.demo.signins import PASSWORD
from tests.journeys.browsing import Browsing, Mailbox, axe, fits, picture
from tests.journeys.typing import fill, press, say_no_to_all, settled, sign

FINISHED = date.today() - timedelta(days=40)  # noqa: DTZ011 - the product runs on this machine's day
TAKEN = FINISHED - timedelta(days=60)
CARD = {"name": "Ada Whitcomb", "number": "4242 4242 4242 4242", "expiry": "12/40", "code": "123"}
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


def looked(page: Page) -> None:
    """Ask of a page what is asked of all: one heading, nothing for axe, nothing too wide, no birth date in sight."""
    assert page.locator("h1").count() == 1, page.url
    assert str((ADA.born_on or date.min).year) not in page.url
    fits(page)
    axe(page)


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    """A PDF to send."""
    path = tmp_path / "transcript.pdf"
    Image.new("1", (850, 1100), 1).save(path)
    return path


def file_of_ada(page: Page, where: str) -> None:
    """Find her file in one of the lists."""
    page.goto(f"/desk/?list={where}")
    while not page.get_by_role("link", name="Ada Whitcomb").count():
        page.get_by_role("link", name="Next page").click()
    page.get_by_role("link", name="Ada Whitcomb").first.click()


def test_she_checks_before_any_sign_in_what_the_law_asks(browsing: Browsing) -> None:
    page = browsing.page()
    page.goto("/check/")
    looked(page)
    answers = (
        {"want": "first-certificate"},
        {"endorsement": "030"},
        {"route": "program", "completed": FINISHED, "recommended": "yes"},
        {"level": "bachelor", "area": "biology", "hours": 40, "accreditation": "regional"},
        {"praxis_5236__score": 160, "praxis_5236__taken": TAKEN},
        {"taken": "yes", "clock_hours": 45},
    )
    for answer in answers:
        fill(page, **answer)
        press(page, "Continue")
        looked(page)
    assert "/result/" in page.url
    assert "$200.00" in settled(page)
    picture(page, "self-check-result")


def test_she_makes_an_account_and_says_who_she_is(browsing: Browsing, mailbox: Mailbox) -> None:
    page = browsing.page()
    page.goto("/account/signup/")
    looked(page)
    fill(page, printed_name="Ada Whitcomb", email=ADA.email, password1=PASSWORD)
    press(page, "Create account")
    looked(page)
    fill(page, code=mailbox.code(ADA.email))
    page.locator("main form:has(input[name=code]) button[type=submit]").first.click()
    page.goto("/my/person/")
    looked(page)
    fill(page, given="Ada", family="Whitcomb", born_on=ADA.born_on)
    page.locator("main form[method=post] button[type=submit]").first.click()
    looked(page)
    assert "born" not in page.url
    browsing.sessions[ADA.email] = page.context.storage_state()


def test_she_applies(browsing: Browsing) -> None:
    page = browsing.signed_in("ada")
    page.goto("/my/apply/")
    looked(page)
    fill(page, endorsement="030")
    press(page, "Start")
    looked(page)
    picture(page, "task-list")
    tasks = page.url
    press(page, "Your details")
    if page.get_by_role("link", name="Add your address").count():
        press(page, "Add your address")
        looked(page)
        fill(page, line_1="1 Elm Street", city="Hartford", state="CT", postal_code="06103")
        page.locator("main form[method=post] button[type=submit]").first.click()
    page.goto(f"{tasks}page/details/")
    looked(page)
    press(page, "This is right")
    page.goto(f"{tasks}page/preparation/")
    looked(page)
    college = page.locator("select[name=college] option", has_text="Nutmeg").first.get_attribute("value")
    fill(page, route="program", college=college, completed_on=FINISHED)
    press(page, "Save and continue")
    page.goto(f"{tasks}page/education/")
    looked(page)
    fill(page, level="bachelor", field="Biology", institution="Nutmeg State College", country="US", state="CT")
    fill(page, accreditation="regional", conferred=FINISHED)
    press(page, "Save and continue")
    page.goto(f"{tasks}page/assessments/")
    fill(page, test="praxis_5236", taken=TAKEN, score=160)
    press(page, "Save and continue")
    page.goto(f"{tasks}page/courses/")
    press(page, "I have no course")
    page.goto(f"{tasks}page/conduct/")
    looked(page)
    say_no_to_all(page)
    press(page, "Save and continue")


def test_she_sends_a_copy_signs_and_pays(browsing: Browsing, paper: Path) -> None:
    page = browsing.signed_in("ada")
    page.goto("/my/")
    page.locator("main a[href*='/my/applications/']").first.click()
    tasks = page.url
    page.goto(f"{tasks}papers/education/e1/")
    looked(page)
    fill(page, file=paper)
    press(page, "Send")
    settled(page)
    looked(page)
    page.goto(f"{tasks}review/")
    looked(page)
    picture(page, "review")
    sign(page, "Ada Whitcomb")
    looked(page)
    press(page, "Pay now")
    looked(page)
    fill(page, amount="all")
    press(page, "Go to the payment page")
    picture(page, "payment-page")
    axe(page)
    for name, value in CARD.items():
        page.fill(f"[name={name}]", value)
    page.click("main form button.main")
    page.wait_for_url("**/paid/**")
    looked(page)
    assert "Paid" in settled(page)


def test_the_college_recommends_her_and_sends_the_transcript(browsing: Browsing, paper: Path) -> None:
    page = browsing.signed_in("june")
    page.goto("/college/")
    looked(page)
    press(page, "Recommend a candidate")
    looked(page)
    fill(page, given="Ada", family="Whitcomb", born_on=ADA.born_on, completed_on=FINISHED, statement=True)
    page.locator("main label", has_text="(030)").first.click()
    page.locator("main form[method=post] button[type=submit]").first.click()
    settled(page)
    page.goto("/college/transcript/")
    looked(page)
    fill(page, given="Ada", family="Whitcomb", born_on=ADA.born_on, paper=paper)
    fill(page, level="bachelor", field="Biology", conferred=FINISHED)
    for row, (area, hours) in enumerate(AREAS.items(), start=1):
        fill(page, **{f"area_{row}": area, f"hours_{row}": hours})
    for row, (topic, hours) in enumerate({"special-education": 3, "us-history": 3, "dyslexia": 1}.items(), start=1):
        fill(
            page,
            **{
                f"topic_{row}": topic,
                f"credits_{row}": hours,
                f"clock_hours_{row}": hours * 15,
                f"completed_{row}": FINISHED,
            },
        )
    page.locator("main form[method=post] button[type=submit]").first.click()
    settled(page)
    looked(page)


def key(page: Page, kind: str, **values: object) -> None:
    """Key one official notice about her."""
    page.goto("/clerk/?q=Whitcomb+Ada")
    page.get_by_role("link", name="Ada Whitcomb").first.click()
    page.locator(f"main a[href$='/key/{kind}/']").click()
    looked(page)
    fill(page, **values)
    press(page, "Save")
    settled(page)


def test_the_clerk_keys_the_score_and_the_check(browsing: Browsing) -> None:
    page = browsing.signed_in("gil")
    page.goto("/clerk/")
    looked(page)
    received = FINISHED + timedelta(days=5)
    key(page, "score", test="praxis_5236", taken=TAKEN, score=160, received_on=received)
    key(page, "score", test="edtpa", taken=TAKEN, score=50, received_on=received)
    looked(page)


def test_the_evaluator_asks_for_what_has_not_come(browsing: Browsing, mailbox: Mailbox) -> None:
    page = browsing.signed_in("delia")
    page.goto("/desk/")
    looked(page)
    picture(page, "queue")
    file_of_ada(page, "waiting")
    looked(page)
    press(page, "Take up")
    press(page, "Verify the")
    looked(page)
    picture(page, "file-with-findings")
    press(page, "Agree with the")
    while page.locator("main article select[name=reason]").count():
        lacking = page.locator("main article form:has(select[name=reason]) button").first
        lacking.click()
    press(page, "Write the deficiency letter")
    looked(page)
    press(page, "Send the letter")
    settled(page)
    assert mailbox.wait(ADA.email, "missing")


def test_the_clerk_keys_what_was_missing(browsing: Browsing) -> None:
    page = browsing.signed_in("gil")
    told = {"background_check": "clear", "child_abuse_registry": "clear"}
    key(page, "background", **told, received_on=FINISHED + timedelta(days=9), source_name="Background Bureau")


def test_she_answers_the_letter(browsing: Browsing) -> None:
    page = browsing.signed_in("ada")
    page.goto("/my/")
    looked(page)
    page.locator("main a[href*='/my/applications/']").first.click()
    looked(page)
    picture(page, "status")
    page.goto(page.url.split("?")[0].rstrip("/") + "/answer/" if not page.url.endswith("/answer/") else page.url)
    looked(page)
    fill(page, words="The bureau has sent my background check.")
    press(page, "Send my answer")
    settled(page)


def test_the_evaluator_hands_over_and_the_supervisor_grants(browsing: Browsing) -> None:
    page = browsing.signed_in("delia")
    file_of_ada(page, "mine")
    for step in ("Verify the", "Agree with the"):
        if page.locator("main").get_by_role("button", name=step).count():
            press(page, step)
    looked(page)
    press(page, "Hand over")
    settled(page)
    page = browsing.signed_in("ezra")
    page.goto("/desk/decisions/")
    looked(page)
    page.get_by_role("link", name="Ada Whitcomb").first.click()
    looked(page)
    press(page, "Decide")
    looked(page)
    fill(page, outcome="grant")
    press(page, "Sign the decision")
    settled(page)


def test_anyone_finds_her_in_the_register(browsing: Browsing, mailbox: Mailbox) -> None:
    assert mailbox.wait(ADA.email, "granted")
    page = browsing.page()
    page.goto("/look-up/")
    page.locator("main form[method=post] input:not([type=hidden])").first.fill("Ada Whitcomb")
    page.locator("main form[method=post] button[type=submit]").first.click()
    looked(page)
    page.get_by_role("link", name="Ada Whitcomb").first.click()
    looked(page)
    picture(page, "look-up-record")
    assert "Biology" in settled(page)
