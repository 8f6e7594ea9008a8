"""A composed letter goes out through a real SMTP server; a silent server is asked again."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from django.core.mail import EmailMessage
from django.test import override_settings

from cecs.records.accounts.actions.change_email import change_email
from cecs.records.correspondence.actions.compose import compose
from cecs.records.correspondence.actions.send import WAITS, send_letter
from cecs.records.correspondence.jobs import send_composed
from cecs.records.correspondence.models import Letter, LetterState
from cecs.records.correspondence.posting import as_html
from cecs.records.correspondence.queries import could_not_be_sent, to_send
from cecs.records.educators.actions.enter_educator import enter_educator
from cecs.records.educators.models import Educator
from cecs.records.worklist.queries import open_tasks
from cecs.values import clock
from tests.asking import times_written, written
from tests.mailbox import Mailbox, free_port, smtp_server

NUMBER = "A-2026-000001-K"


@pytest.fixture
def mailbox() -> Iterator[Mailbox]:
    """A mail server that keeps what it is given."""
    with smtp_server() as box:
        yield box


@pytest.fixture
def letter(ada: Educator) -> Letter:
    """A letter that waits."""
    return compose(ada, letter="answer-received", about=NUMBER)


def test_it_arrives_as_text_and_as_html(letter: Letter, mailbox: Mailbox) -> None:
    assert send_composed() == 1
    (mail,) = mailbox.letters
    text, html = mail.get_body(("plain",)), mail.get_body(("html",))
    assert text is not None
    assert html is not None
    assert (mail["To"], mail["Subject"]) == ("ada@example.org", f"We have your answer on {NUMBER}")
    assert "Dear Ada Whitcomb," in text.get_content()
    assert "<p>Dear Ada Whitcomb,</p>" in html.get_content()
    assert mail["Content-Language"] == "en"
    letter.refresh_from_db()
    assert (letter.state, letter.sent_to, letter.tries) == (LetterState.SENT, "ada@example.org", 1)
    assert letter.sent_at is not None


def test_nothing_personal_but_the_number_stands_in_the_subject(letter: Letter, mailbox: Mailbox) -> None:
    send_composed()
    assert "Ada" not in mailbox.letters[0]["Subject"]


def test_sending_twice_sends_one(letter: Letter, mailbox: Mailbox) -> None:
    stale = Letter.objects.get(pk=letter.pk)
    send_letter(letter)
    assert send_letter(stale).state == LetterState.SENT
    assert send_composed() == 0
    assert (len(mailbox.letters), times_written("letter.sent")) == (1, 1)


def test_an_address_with_accents_is_reached(letter: Letter, ada: Educator, mailbox: Mailbox) -> None:
    assert ada.account is not None
    change_email(ada.account, "núñez+cecs@example.org", by=ada.account)
    assert send_composed() == 1
    assert mailbox.envelopes[0].rcpt_tos == ["núñez+cecs@example.org"]


def test_a_refused_letter_is_tried_again_later(letter: Letter, mailbox: Mailbox) -> None:
    mailbox.answers = ["451 come back later"]
    assert send_composed() == 0
    letter.refresh_from_db()
    assert (letter.state, letter.tries) == (LetterState.COMPOSED, 1)
    assert "451" in letter.error
    assert not to_send(clock.now())
    assert list(to_send(clock.now() + timedelta(minutes=WAITS[0], seconds=5))) == [letter]


def test_after_the_last_try_staff_are_told_once(letter: Letter) -> None:
    with override_settings(EMAIL_BACKEND="cecs.records.correspondence.smtp.EmailBackend", EMAIL_PORT=free_port()):
        for _ in range(len(WAITS) + 3):
            send_letter(letter)
    letter.refresh_from_db()
    assert (letter.state, letter.tries) == (LetterState.FAILED, len(WAITS) + 1)
    assert list(could_not_be_sent()) == [letter]
    assert open_tasks(["letter.not-sent"]).get().subject == letter.key


def test_two_workers_do_not_send_the_same_letter(letter: Letter, mailbox: Mailbox) -> None:
    """The second finds the row claimed, whatever the first has come to."""
    first, second = Letter.objects.get(pk=letter.pk), Letter.objects.get(pk=letter.pk)
    send_letter(first)
    send_letter(second)
    assert len(mailbox.letters) == 1


def test_a_worker_that_died_leaves_the_letter_to_the_next(letter: Letter) -> None:
    Letter.objects.filter(pk=letter.pk).update(tries=1, next_try_at=clock.now() - timedelta(seconds=1))
    assert list(to_send(clock.now())) == [letter]


def test_an_educator_without_an_account_is_for_staff_to_write_to(gil: object, mailbox: Mailbox) -> None:
    nobody = enter_educator("Rui", "Costa", born_on=None, by=None)
    letter = compose(nobody, letter="answer-received", about=NUMBER)
    assert send_composed() == 0
    letter.refresh_from_db()
    assert letter.state == LetterState.FAILED
    assert not mailbox.letters


def test_nobody_else_gets_it(letter: Letter, ben: Educator, mailbox: Mailbox) -> None:
    send_composed()
    assert mailbox.envelopes[0].rcpt_tos == ["ada@example.org"]


def test_the_history_says_it_went_out(letter: Letter, mailbox: Mailbox) -> None:
    send_composed()
    assert written(NUMBER, "letter.sent").carries == {
        "letter": "answer-received",
        "to": letter.educator.number,
        "tries": 1,
    }


def test_nothing_is_owed_once_it_is_sent(letter: Letter, mailbox: Mailbox) -> None:
    send_composed()
    assert not open_tasks().exists()
    assert not to_send(clock.now() + timedelta(days=30))


def test_what_somebody_typed_is_never_html(ada: Educator) -> None:
    letter = Letter(subject="x", language="en", body="Dear <b>Ada</b> & co,\n\nsee https://example.org/a\nbye")
    html = as_html(letter)
    assert "<p>Dear &lt;b&gt;Ada&lt;/b&gt; &amp; co,</p>" in html
    assert '<a href="https://example.org/a">https://example.org/a</a><br>bye' in html


def test_a_plain_mail_goes_the_plain_way_and_a_broken_one_can_fail_in_silence(mailbox: Mailbox) -> None:
    EmailMessage("s", "b", "Office <office@example.org>", ["ana@example.org"]).send()
    assert mailbox.envelopes[0].mail_from == "office@example.org"
    mailbox.answers = ["554 no"]
    assert EmailMessage("s", "b", to=["añá@example.org"]).send(fail_silently=True) == 0
