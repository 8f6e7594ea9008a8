"""Answers browsers: the payment page, what is typed there, and the way back."""

from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus

from sandbox.gateway.cards import CARDS
from sandbox.gateway.errors import Refused
from sandbox.gateway.page import closed_page, confirm_page, language_of, pay_page
from sandbox.gateway.store import Json
from sandbox.gateway.till import Till
from sandbox.gateway.typed import Typed, read


@dataclass(frozen=True, slots=True)
class Reply:
    """A page, or where to go."""

    status: HTTPStatus
    text: str = ""
    goes_to: str = ""


class Desk:
    """One gateway's pages."""

    def __init__(self, till: Till) -> None:
        """Show what is in this till."""
        self.till = till

    def reply(self, method: str, path: str, query: Mapping[str, str], form: Mapping[str, str]) -> Reply:
        """Answer /pay/ID and /pay/ID/confirm."""
        _, _pay, name, *then = path.split("/")
        try:
            session = self.till.session(name)
        except Refused:
            return Reply(HTTPStatus.NOT_FOUND, closed_page(None, "es" if query.get("lang") == "es" else "en"))
        language = language_of(session, query)
        if session["status"] == "complete":
            return _to(session["success_url"])
        if session["status"] == "expired":
            return Reply(HTTPStatus.GONE, closed_page(session, language))
        if method != "POST":
            return Reply(HTTPStatus.OK, pay_page(session, language))
        return self._confirm(session, language, form) if then == ["confirm"] else self._pay(session, language, form)

    def _pay(self, session: Json, language: str, form: Mapping[str, str]) -> Reply:
        typed = read(form)
        if typed.wrong:
            return Reply(HTTPStatus.UNPROCESSABLE_ENTITY, pay_page(session, language, typed))
        intent = self.till.pay(session["id"], typed.card)
        if intent["status"] == "requires_action":
            return Reply(HTTPStatus.OK, confirm_page(session, language, typed.card))
        return self._after(session, language, intent, name=typed.name)

    def _confirm(self, session: Json, language: str, form: Mapping[str, str]) -> Reply:
        card = CARDS.get(form.get("card", ""))
        if card is None:
            return Reply(HTTPStatus.OK, pay_page(session, language))
        if form.get("confirmed") == "yes":
            return self._after(session, language, self.till.pay(session["id"], card, confirmed=True))
        return self._after(session, language, self.till.fail_confirmation(session["id"], card))

    def _after(self, session: Json, language: str, intent: Json, *, name: str = "") -> Reply:
        """Send the payer back, or say why the card did not pay."""
        if intent.get("status") in {"requires_capture", "succeeded"}:
            return _to(session["success_url"])
        error = intent.get("last_payment_error")
        if not error:  # the visit was closed meanwhile
            return Reply(HTTPStatus.GONE, closed_page(session, language))
        page = pay_page(session, language, Typed(name=name), refusal=_reason(session, error))
        return Reply(HTTPStatus.PAYMENT_REQUIRED, page)


def _to(address: str) -> Reply:
    return Reply(HTTPStatus.SEE_OTHER, goes_to=address)


def _reason(session: Json, error: Json) -> str:
    """Name the sentence that says why a card did not pay."""
    why = str(error["decline_code"])
    if why != "card_not_supported":
        return why
    card = error["payment_method"]["card"]
    brands = session["metadata"].get("brands", "").split(",")
    return "card_brand" if card["brand"] not in brands else str(card["funding"])
