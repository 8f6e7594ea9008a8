"""A tiny rulebook of a land that is not there: other levels, other money, nothing borrowed."""

from pathlib import Path

PAGES = {
    "jurisdiction.yaml": """
jurisdiction: XX-TY
home: TY
speaks_from: 2000-01-01
languages: [en, es]
currency: EUR
names: {state: {en: "Tiny", es: "Mínima"}}
address: ["1 Small Street"]
payee: The Treasurer
levels: [first, second]
patterns: {number: {pattern: 'T[0-9]{4}', example: T0042, confidence: official}}
""",
    "sources.yaml": """
- {source: act-1, label: Act 1, kind: statute, links: ["https://example.org/act-1"]}
- {source: act-2, label: Act 2, kind: statute, links: [], since: 2010-01-01}
- {source: practice-tests, label: Practice, kind: practice}
""",
    "words.yaml": """
- words: certificate types
  says: {first: {en: "First", es: "Primero"}, second: {en: "Second", es: "Segundo"}}
- words: credit areas
  says: {sums: {en: "sums", es: "cuentas"}, letters: {en: "letters", es: "letras"}}
- words: course topics
  says: {safety: {en: "safety", es: "seguridad"}}
- words: statuses
  says: {islander: {en: "islander", es: "isleño"}}
- words: answers
  says:
    met: {en: "Met", es: "Cumplido"}
    not-met: {en: "Not met", es: "No cumplido"}
    not-shown: {en: "Not shown", es: "No demostrado"}
    needs-review: {en: "Needs review", es: "Por revisar"}
- words: units
  says: {semester-hours: {en: "hours", es: "horas"}}
""",
    "fees.yaml": """
- fee: first
  title: {en: "First", es: "Primero"}
  amounts: [{since: null, cents: 3000, cites: [act-1]}, {since: 2020-01-01, cents: 4000, cites: [act-2]}]
- fee: look
  title: {en: "Look", es: "Examen"}
  amounts: [{since: null, cents: 1000, cites: [act-1]}]
""",
    "tests.yaml": """
- assessment: quiz
  name: Quiz
  given: {since: 2001-01-01, until: 2015-01-01}
  accepted: {since: null, until: 2020-01-01}
  replaced_by: quiz_two
  marks: [{since: null, mark: 50, cites: [practice-tests]}, {since: 2010-01-01, mark: 60, cites: [practice-tests]}]
- assessment: quiz_two
  name: Quiz Two
  given: {since: 2015-01-01, until: null}
  marks: [{since: null, mark: null, cites: [practice-tests], confidence: unverified}]
- assessment: spoken
  name: Spoken
  levels: [Low, Middle, High]
  marks: [{since: null, mark: Middle, cites: [practice-tests]}]
""",
    "certificates.yaml": """
- certificate: first
  kind: certificate
  level: 1
  title: {en: "First", es: "Primero"}
  authorizes: {en: "To begin", es: "Empezar"}
  terms: [{since: null, years: 2, cites: [act-1]}, {since: 2020-01-01, years: 6, cites: [act-2]}]
  granted: [{since: 2000-01-01, cites: [act-1]}]
- certificate: second
  kind: certificate
  level: 2
  title: {en: "Second", es: "Segundo"}
  authorizes: {en: "To go on", es: "Seguir"}
  terms: [{since: null, years: null, cites: [act-1]}]
  granted: [{since: 2000-01-01, until: 2015-01-01, cites: [act-1]}]
""",
    "requirements.yaml": """
- requirement: hours
  kind: credits
  parameters: [area]
  title: {en: "Hours of {area}", es: "Horas de {area}"}
  values:
    hours: [{since: null, value: 10, cites: [act-1]}, {since: 2010-01-01, value: 20, cites: [act-2]}]
  provisions:
    - since: null
      cites: [act-1]
      asks: {total: credits.hours, which: {area: $area}, at least: {figure: hours}, unit: semester-hours}
- requirement: tested
  kind: assessment
  title: {en: "Tested", es: "Examinado"}
  provisions:
    - since: null
      cites: [act-1]
      asks: {any: {each: test, among: [quiz, quiz_two], ask: {passes: $test}}}
- requirement: of-age
  kind: age
  title: {en: "Eighteen", es: "Dieciocho"}
  refuses: true
  provisions:
    - since: null
      until: 2005-01-01
      cites: [act-1]
      asks: {field: age, at least: 21}
    - {since: 2005-01-01, cites: [act-1], asks: {field: age, at least: 18}}
- requirement: paid
  kind: fee
  title: {en: "Paid", es: "Pagado"}
  when: {field: request.money, is: true}
  provisions:
    - since: null
      cites: [act-1]
      asks: {total: paid.amount, at least: {of: fee.total}, unit: cents}
""",
    "subjects.yaml": """
- endorsement: "001"
  title: {en: "Sums", es: "Cuentas"}
  group: teaching
  cites: [act-1]
  grades: [{since: null, grades: all}]
  asks:
    first: [{use: hours, area: sums}]
- endorsement: "002"
  title: {en: "Letters", es: "Letras"}
  group: teaching
  cites: [act-1]
  grades: [{since: null, grades: all}]
""",
    "offers.yaml": """
- offer: begin
  for: {kind: first-certificate, certificate: first}
  title: {en: "To begin", es: "Empezar"}
  offered: [{since: 2000-01-01, cites: [act-1]}]
  asks:
    - {use: of-age}
    - each endorsement: first
    - {use: tested}
    - {use: paid}
  grants: {type: first, until: term}
  fee: {whole: first, at_filing: look}
- offer: begin-second
  for: {kind: first-certificate, certificate: second}
  title: {en: "To begin higher", es: "Empezar más alto"}
  offered: [{since: 2000-01-01, until: 2015-01-01, cites: [act-1]}, {since: 2015-01-01, offered: false, cites: [act-2]}]
  asks:
    - {use: of-age}
    - {use: tested}
    - {use: paid}
  grants: {type: second, until: term}
  instead: [begin]
- offer: go-on
  for: {kind: continue, certificate: first}
  title: {en: "To go on", es: "Seguir"}
  straight_through: true
  offered: [{since: 2000-01-01, cites: [act-1]}]
  holding: {which: {state: TY, type: first}}
  asks: [{use: of-age}]
  grants: {type: the type held, since: {of: holding.expires, plus: 1 day}, until: term, endorsements: held}
""",
    "office.yaml": """
- {office_figure: sample-percent, figures: [{since: null, value: 5}]}
- usual_wait: any
  waits: [{since: null, cites: [practice-tests], words: {en: "a week", es: "una semana"}}]
- attestation: any
  wordings: [{since: null, version: "1", text: {en: "It is true.", es: "Es verdad."}}]
- questions: any
  asked: [{id: q, words: {en: "Q?", es: "¿Q?"}, hint: {en: "h", es: "h"}, a_yes_needs: {en: "n", es: "n"}}]
- letter: hello
  placeholders: [name]
  subject: {en: "Hello", es: "Hola"}
  body: {en: "Dear {name}", es: "Hola {name}"}
- reason: shown
  effect: agreeing
  words: {en: "Shown.", es: "Demostrado."}
  ask_for: {en: "Nothing.", es: "Nada."}
""",
}


def write(folder: Path, **changed: str) -> Path:
    """Lay the rulebook out in a folder; `offers=…` replaces offers.yaml, and any new name adds a page."""
    pages = {**PAGES, **{f"{name}.yaml": text for name, text in changed.items()}}
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in pages.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder
