"""tantivy, a full-text engine in a library, as a peer for the name search: two fuzzy words, exact ones ahead."""

from collections.abc import Iterable
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from bench.register import Person


def index_of(register: Iterable[Person], folder: str) -> "Names | None":
    """Index the names; nothing where tantivy is not installed."""
    if find_spec("tantivy") is None:
        return None
    return Names(import_module("tantivy"), register, folder)


class Names:
    """An index of names on disk."""

    def __init__(self, tantivy: Any, register: Iterable[Person], folder: str) -> None:
        self._tantivy = tantivy
        builder = tantivy.SchemaBuilder()
        builder.add_integer_field("line", stored=True)
        builder.add_text_field("name", tokenizer_name="default", index_option="basic")
        self._schema = builder.build()
        index = tantivy.Index(self._schema, path=folder)
        writer = index.writer(100_000_000, 1)
        for one in register:
            writer.add_document(tantivy.Document(line=one.id, name=f"{one.given} {one.family}"))
        writer.commit()
        writer.wait_merging_threads()
        index.reload()
        self._searcher = index.searcher()

    def search(self, given: str, family: str, most: int = 10) -> list[int]:
        """Give the lines with both words or words one edit from them."""
        must, should = self._tantivy.Occur.Must, self._tantivy.Occur.Should
        query = self._tantivy.Query
        asked = [(must, query.fuzzy_term_query(self._schema, "name", word)) for word in (given, family)]
        asked += [(should, query.term_query(self._schema, "name", word, "basic")) for word in (given, family)]
        found = self._searcher.search(query.boolean_query(asked), most, count=False)
        return [self._searcher.doc(address)["line"][0] for _score, address in found.hits]
