"""What the gateway knows, in one SQLite file: objects, answers already given, messages still to send."""

import json
import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Json = dict[str, Any]

_TABLES = """
CREATE TABLE IF NOT EXISTS objects (id TEXT PRIMARY KEY, kind TEXT NOT NULL, body TEXT NOT NULL, made REAL NOT NULL);
CREATE TABLE IF NOT EXISTS answers (
  key TEXT PRIMARY KEY, question TEXT NOT NULL, status INTEGER NOT NULL, body TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS messages (
  id INTEGER PRIMARY KEY, body TEXT NOT NULL, due REAL NOT NULL, tries INTEGER NOT NULL DEFAULT 0, ended REAL
);
CREATE INDEX IF NOT EXISTS messages_due ON messages (ended, due);
"""


@dataclass(frozen=True, slots=True)
class Message:
    """One message to send, and how often that was tried."""

    id: int
    body: str
    tries: int


class Store:
    """The file. Every change is one transaction; changes take turns."""

    def __init__(self, path: Path) -> None:
        """Open the file, or make it."""
        path.parent.mkdir(parents=True, exist_ok=True)
        self._lock = threading.RLock()
        self._file = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
        self._file.executescript("PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;" + _TABLES)

    @contextmanager
    def change(self) -> Iterator[None]:
        """Make everything inside stand together or not at all."""
        with self._lock:
            if self._file.in_transaction:
                yield
                return
            self._file.execute("BEGIN IMMEDIATE")
            try:
                yield
            except BaseException:
                self._file.execute("ROLLBACK")
                raise
            self._file.execute("COMMIT")

    def keep(self, body: Json) -> Json:
        """Write an object down, new or changed."""
        with self._lock:
            self._file.execute(
                "INSERT INTO objects VALUES (?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET body = excluded.body",
                (body["id"], body["object"], json.dumps(body), time.time()),
            )
        return body

    def find(self, name: str) -> Json | None:
        """Give an object by its id."""
        with self._lock:
            row = self._file.execute("SELECT body FROM objects WHERE id = ?", (name,)).fetchone()
        return json.loads(row[0]) if row else None

    def all_of(self, kind: str) -> list[Json]:
        """Give every object of a kind, in the order they were made."""
        with self._lock:
            rows = self._file.execute("SELECT body FROM objects WHERE kind = ? ORDER BY made", (kind,)).fetchall()
        return [json.loads(row[0]) for row in rows]

    def answered(self, key: str) -> tuple[str, int, Json] | None:
        """Give the question and the answer kept under an idempotency key."""
        with self._lock:
            row = self._file.execute("SELECT question, status, body FROM answers WHERE key = ?", (key,)).fetchone()
        return (row[0], row[1], json.loads(row[2])) if row else None

    def keep_answer(self, key: str, question: str, status: int, body: Json) -> None:
        """Keep an answer under its idempotency key."""
        with self._lock:
            self._file.execute("INSERT INTO answers VALUES (?, ?, ?, ?)", (key, question, status, json.dumps(body)))

    def queue(self, body: Json, *, after_seconds: float, copies: int) -> None:
        """Put a message in line."""
        row = (json.dumps(body), time.time() + after_seconds)
        with self._lock:
            self._file.executemany("INSERT INTO messages (body, due) VALUES (?, ?)", [row] * copies)

    def due_messages(self) -> list[Message]:
        """Give the messages whose time has come."""
        with self._lock:
            rows = self._file.execute(
                "SELECT id, body, tries FROM messages WHERE ended IS NULL AND due <= ? ORDER BY id", (time.time(),)
            ).fetchall()
        return [Message(*row) for row in rows]

    def message_ended(self, message: Message) -> None:
        """Say that a message was taken, or given up."""
        with self._lock:
            self._file.execute("UPDATE messages SET ended = ? WHERE id = ?", (time.time(), message.id))

    def message_again(self, message: Message, after_seconds: float) -> None:
        """Say when to try a message again."""
        due = time.time() + after_seconds
        with self._lock:
            self._file.execute(
                "UPDATE messages SET due = ?, tries = ? WHERE id = ?", (due, message.tries + 1, message.id)
            )

    def close(self) -> None:
        """Close the file."""
        with self._lock:
            self._file.close()
