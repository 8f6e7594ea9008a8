"""Reading requirements and checklists: each requirement is written once, and used with its parameters."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from cecs.law.asking import Asked, Nothing, Plain, Requirement
from cecs.law.binding import Bindings, bound, filled, slots
from cecs.law.dating import DATES, PROVENANCE, Desk, dated
from cecs.law.holdings import ForEndorsements
from cecs.law.provisions import Dated, Words
from cecs.law.read_asking import Scope, read_figure, read_node
from cecs.law.reading import Here, nearest
from cecs.law.vocabulary import KNOWN

DEFINED = ("title", "owed_by", "parameters", "optional", "values", "when", "waived", "refuses", "note")
USED = ("as", "title", "when", "waived", "refuses", "owed_by", "cites", "kind")
NOTHING = "nothing"
_DEEP = 12  # a requirement that uses a requirement that uses …


@dataclass(frozen=True, slots=True)
class Library:
    """Every requirement and bundle as written, read anew for each use of it."""

    desk: Desk
    requirements: Mapping[str, Here]
    bundles: Mapping[str, Here]

    def checklist(
        self, here: Here, bindings: Bindings, endorsement: str = "", deep: int = 0
    ) -> tuple[Requirement | ForEndorsements, ...]:
        """A list of uses, bundles laid into it."""
        items: list[Requirement | ForEndorsements] = []
        for entry in here.items():
            one = bound(entry, bindings)
            keys = one.block()
            if "bundle" in keys:
                items.extend(self._bundle(one, endorsement, deep))
            elif "each endorsement" in keys:
                one.only((), ("each endorsement",))
                items.append(ForEndorsements(key=keys["each endorsement"].text()))
            else:
                items.append(self.use(one, {}, endorsement, deep))
        return tuple(items)

    def _bundle(self, here: Here, endorsement: str, deep: int) -> tuple[Requirement | ForEndorsements, ...]:
        """A bundle's checklist, with its parameters."""
        keys = here.block()
        name = keys["bundle"].word(self.bundles)
        self._stop_rings(here, deep)
        written = self.bundles[name].only(("parameters", "optional", "note"), ("bundle", "checklist"))
        bindings = self._bindings(here, written, ("bundle",), {}, endorsement)
        return self.checklist(written["checklist"], bindings, endorsement, deep + 1)

    def use(self, here: Here, outer: Bindings, endorsement: str, deep: int = 0) -> Requirement:
        """A requirement, as used here."""
        self._stop_rings(here, deep)
        keys = here.block()
        if "use" not in keys:
            here.refuse(f"expected `use`, `bundle` or `each endorsement`. {nearest(next(iter(keys), ''), ('use',))}")
        name = keys["use"].word(self.requirements)
        raw = self.requirements[name]
        written = raw.only((*DEFINED, "provisions"), ("requirement", "kind", "title", "provisions"))
        bindings = self._bindings(here, written, ("use", *USED), outer, endorsement)
        body = {
            key: bound(value, bindings) if key not in ("title", "parameters", "optional") else value
            for key, value in written.items()
        }
        said = keys["as"].text() if "as" in keys else name
        scope = self._scope(body, bindings, endorsement, deep)
        return self._requirement(said, body, keys, scope, endorsement)

    def _requirement(
        self, said: str, body: Mapping[str, Here], used: Mapping[str, Here], scope: Scope, endorsement: str
    ) -> Requirement:
        """The requirement, from what is written of it and what the use of it adds."""
        both = {**body, **{key: used[key] for key in ("title", "owed_by", "refuses", "kind") if key in used}}
        outer_scope = scope if "when" not in used else replace(scope, figures={})
        when = used.get("when") or body.get("when")
        waived = [
            *(body["waived"].items() if "waived" in body else ()),
            *(used["waived"].items() if "waived" in used else ()),
        ]
        return Requirement(
            id=f"{said}.{endorsement}" if endorsement else said,
            kind=both["kind"].word(KNOWN["missing kinds"]),
            title=self.titled(both["title"], scope.bindings),
            owed_by=both["owed_by"].word(KNOWN["owed by"]) if "owed_by" in both else "applicant",
            cites=self.desk.cites(used.get("cites")),
            asks=self._provisions(body["provisions"], said, scope),
            when=read_node(when, outer_scope) if when else None,
            waived=tuple(read_node(one, scope) for one in waived),
            refuses=both["refuses"].flag() if "refuses" in both else False,
            endorsement=endorsement,
        )

    def _scope(self, body: Mapping[str, Here], bindings: Bindings, endorsement: str, deep: int) -> Scope:
        """Where the requirement's nodes are read."""
        figures: dict[str, Dated[Plain | None]] = {}
        for name, entries in (body["values"].block() if "values" in body else {}).items():
            figures[name] = dated(entries, name, self.desk, self._figure)

        def nested(here: Here, scope: Scope) -> Requirement:
            return self.use(here, scope.bindings, endorsement, deep + 1)

        return Scope(self.desk, figures, nested, bindings, self.titled)

    def _figure(self, here: Here) -> Plain | None:
        """One dated figure."""
        here.only((*DATES, *PROVENANCE), ("value", "cites"))
        return read_figure(here)

    def _provisions(self, here: Here, subject: str, scope: Scope) -> "Dated[Asked]":
        """What is asked through time; `asks: nothing` where nothing is."""

        def read(one: Here) -> Asked:
            keys = one.only((*DATES, *PROVENANCE), ("asks", "cites"))
            return Nothing() if keys["asks"].value == NOTHING else read_node(keys["asks"], scope)

        return dated(here, subject, self.desk, read)

    def _bindings(
        self, here: Here, written: Mapping[str, Here], reserved: tuple[str, ...], outer: Bindings, endorsement: str
    ) -> dict[str, Here]:
        """What the parameters are bound to: given, or the optional ones' own value."""
        needed = written["parameters"].texts() if "parameters" in written else ()
        optional = written["optional"].block() if "optional" in written else {}
        given = {key: value for key, value in here.block().items() if key not in reserved}
        for key, value in given.items():
            if key not in needed and key not in optional:
                value.refuse(f"{key!r} is no parameter here. {nearest(key, (*needed, *optional, *reserved))}")
        for key in needed:
            if key not in given:
                here.refuse(f"the parameter {key!r} is missing")
        bindings = {**optional, **{key: bound(value, outer) for key, value in given.items()}}
        if endorsement:
            bindings["endorsement"] = replace(here, value=endorsement, quoted=True)
        return bindings

    def titled(self, here: Here, bindings: Bindings) -> Words:
        """A title in every language, its slots filled with the words of what the parameters mean."""
        words = self.desk.words(here)
        out = {}
        for language, text in words.items():
            values = {slot: self._said(bindings[slot], language) for slot in slots(text) if slot in bindings}
            for slot in slots(text) - set(bindings):
                here.refuse(f"{{{slot}}} is no parameter. {nearest(slot, bindings)}")
            out[language] = filled(text, values)
        return out

    def _said(self, here: Here, language: str) -> str:
        """A parameter's value as a word of that language."""
        parts = []
        for one in here.items():
            text = str(one.value)
            known = next((words[text] for words in self.desk.declared.values() if text in words), None)
            parts.append(known[language] if known else text)
        return ", ".join(parts)

    def _stop_rings(self, here: Here, deep: int) -> None:
        """A requirement cannot rest on itself."""
        if deep > _DEEP:
            here.refuse("this uses itself, through others")
