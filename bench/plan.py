"""Which rows there are, which module measures each, and on which databases."""

from dataclasses import dataclass

SQLITE, POSTGRES = "SQLite", "PostgreSQL"


@dataclass(frozen=True, slots=True)
class Planned:
    """One row of the table, on one database."""

    name: str
    module: str
    database: str = SQLITE

    @property
    def id(self) -> str:
        """Give the name it is kept under."""
        return f"{self.name} {self.database}" if self.module in TWICE else self.name


TWICE = ("reading", "names", "history")  # what depends on the database is measured on both
MODULES = {"A1": "person", "A2": "reading", "B": "names", "C": "pages", "E": "certificate", "F": "history"}
ROWS = tuple(
    Planned(name, module, database)
    for name, module in MODULES.items()
    for database in (SQLITE, POSTGRES)
    if database == SQLITE or module in TWICE
)
EVERY_ID = tuple(row.id for row in ROWS)
