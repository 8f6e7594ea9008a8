"""Draws the payment page: plain HTML that works without scripts, at any width, in English and Spanish."""

from collections.abc import Mapping
from html import escape
from urllib.parse import urlencode

from sandbox.gateway.cards import CARDS, Card
from sandbox.gateway.store import Json
from sandbox.gateway.typed import Typed
from sandbox.gateway.words import WORDS, brand_name, money

_FIELDS = (
    ("name", "cc-name", "text", ""),
    ("number", "cc-number", "numeric", ""),
    ("expiry", "cc-exp", "text", "expiry_hint"),
    ("code", "cc-csc", "numeric", "code_hint"),
)


def language_of(session: Json, query: Mapping[str, str]) -> str:
    """Give the language asked for on the page, else the one the visit was opened in."""
    wanted = query.get("lang") or str(session.get("locale", "en"))
    return "es" if wanted.startswith("es") else "en"


def pay_page(session: Json, language: str, typed: Typed | None = None, refusal: str = "") -> str:
    """Draw the form. `refusal` names why the last card did not pay."""
    say = WORDS[language]
    wrong = typed.wrong if typed else {}
    parts = [
        _other_language(session, language),
        _summary(wrong, say),
        _refusal(refusal, say),
        f"<h1>{say['title']}</h1>",
        f'<p class="practice">{say["sandbox"]}</p>',
        _what_for(session, say),
        f'<p id="cards">{escape(_says(session))}</p>',
        _form(session, language, typed),
        _leave(session, say),
        _test_cards(say),
    ]
    return _frame(say["title"], language, "".join(parts), has_errors=bool(wrong or refusal))


def confirm_page(session: Json, language: str, card: Card) -> str:
    """Draw the question that a bank asks before it says yes."""
    say = WORDS[language]
    amount = money(session["amount_total"], session["currency"])
    asks = escape(say["confirm"].format(amount=amount, last4=card.last4))
    answers = "".join(
        f'<button name="confirmed" value="{value}" class="{look}">{say[words]}</button>'
        for value, look, words in (("yes", "main", "confirm_yes"), ("no", "plain", "confirm_no"))
    )
    form = (
        f'<form method="post" action="{_address(session, language, "confirm")}">'
        f'<input type="hidden" name="card" value="{card.number}">{answers}</form>'
    )
    return _frame(say["confirm_title"], language, f"<h1>{say['confirm_title']}</h1><p>{asks}</p>{form}")


def closed_page(session: Json | None, language: str) -> str:
    """Draw what is left of a visit that is over, or that never was."""
    say = WORDS[language]
    text = say["over"] if session else say["unknown"]
    back = session.get("cancel_url") if session else None
    link = f'<p><a href="{escape(back)}">{say["back"]}</a></p>' if back else ""
    return _frame(say["over_title"], language, f"<h1>{say['over_title']}</h1><p>{text}</p>{link}")


def _frame(title: str, language: str, content: str, *, has_errors: bool = False) -> str:
    marked = f"{WORDS[language]['error']} {title}" if has_errors else title
    return (
        f'<!doctype html><html lang="{language}"><head><meta charset="utf-8"><title>{escape(marked)}</title>'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<link rel="icon" href="data:,"><link rel="stylesheet" href="/page.css"></head>'
        f'<body><main id="main">{content}</main></body></html>'
    )


def _other_language(session: Json, language: str) -> str:
    other = "en" if language == "es" else "es"
    address = _address(session, other)
    words = WORDS[language]["other_language"]
    return f'<nav><a href="{address}" lang="{other}" hreflang="{other}">{words}</a></nav>'


def _summary(wrong: Mapping[str, str], say: Mapping[str, str]) -> str:
    if not wrong:
        return ""
    items = "".join(f'<li><a href="#{part}">{say[why]}</a></li>' for part, why in wrong.items())
    return (
        f'<div class="alert" role="alert" aria-labelledby="problem"><h2 id="problem">{say["summary"]}</h2>'
        f"<ul>{items}</ul></div>"
    )


def _refusal(refusal: str, say: Mapping[str, str]) -> str:
    """Say kindly why a card was not charged, and that there are other ways."""
    if not refusal:
        return ""
    text = say.get(refusal, say["generic_decline"])
    return (
        f'<div class="alert" role="alert" aria-labelledby="refused"><h2 id="refused">{say["refused"]}</h2>'
        f'<p id="reason">{text}</p><p><a href="#cards">{say["other_ways"]}</a></p></div>'
    )


def _what_for(session: Json, say: Mapping[str, str]) -> str:
    lines = session["_asked"].get("line_items") or []
    names = ", ".join(escape(line["price_data"]["product_data"]["name"]) for line in lines)
    amount = money(session["amount_total"], session["currency"])
    return f"<dl><dt>{say['for']}</dt><dd>{names}</dd><dt>{say['to_pay']}</dt><dd>{amount}</dd></dl>"


def _says(session: Json) -> str:
    submit = session["custom_text"].get("submit") or {}
    return str(submit.get("message", ""))


def _form(session: Json, language: str, typed: Typed | None) -> str:
    say = WORDS[language]
    fields = "".join(_field(*field, say=say, typed=typed) for field in _FIELDS)
    amount = money(session["amount_total"], session["currency"])
    return (
        f'<form method="post" action="{_address(session, language)}" novalidate autocomplete="on">{fields}'
        f'<button class="main">{escape(say["pay"].format(amount=amount))}</button></form>'
    )


def _field(part: str, fills: str, keys: str, hint: str, *, say: Mapping[str, str], typed: Typed | None) -> str:
    """Draw one field with its label, hint and what is wrong with it."""
    why = typed.wrong.get(part, "") if typed else ""
    kept = getattr(typed, part) if typed and part != "code" else ""
    told = [name for name, is_there in ((f"{part}-hint", hint), (f"{part}-wrong", why)) if is_there]
    described = f' aria-describedby="{" ".join(told)}"' if told else ""
    invalid = ' aria-invalid="true"' if why else ""
    return (
        f'<div class="field{" wrong" if why else ""}"><label for="{part}">{say[part]}</label>'
        + (f'<div class="hint" id="{part}-hint">{say[hint]}</div>' if hint else "")
        + (f'<div class="error" id="{part}-wrong">{say["error"]} {say[why]}</div>' if why else "")
        + f'<input id="{part}" name="{part}" value="{escape(kept)}" autocomplete="{fills}" inputmode="{keys}"'
        f"{described}{invalid}></div>"
    )


def _leave(session: Json, say: Mapping[str, str]) -> str:
    back = session.get("cancel_url")
    return f'<p><a href="{escape(back)}">{say["leave"]}</a></p>' if back else ""


def _test_cards(say: Mapping[str, str]) -> str:
    """List the numbers to try, with what the bank will say to each."""
    rows = "".join(
        f'<tr><th scope="row">{card.spaced}</th><td>{brand_name(card.brand)}</td>'
        f"<td>{say[card.funding if card.funding == 'credit' else f'funding_{card.funding}']}</td>"
        f"<td>{say[card.bank if card.bank in {'yes', 'asks'} else f'no_{card.bank}']}</td></tr>"
        for card in CARDS.values()
    )
    heads = "".join(f'<th scope="col">{say[name]}</th>' for name in ("number", "brand", "funding", "bank"))
    return (
        f"<details><summary>{say['test_cards']}</summary><p>{say['test_cards_hint']}</p>"
        f'<div class="scroll" tabindex="0" role="region" aria-label="{say["test_cards"]}"><table>'
        f"<thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table></div></details>"
    )


def _address(session: Json, language: str, then: str = "") -> str:
    end = f"/{then}" if then else ""
    return f"/pay/{session['id']}{end}?{urlencode({'lang': language})}"
