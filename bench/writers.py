"""Sixteen processes that write at once, for a while."""

import multiprocessing
from collections.abc import Callable
from multiprocessing.connection import Connection
from time import perf_counter

from django.db import connection

WRITERS = 16


def written_each_second(write: Callable[[int], object], *, seconds: float) -> float:
    """Let sixteen forked writers, each with its own connection, write as fast as they can; give the rate of all."""
    connection.close()
    here = multiprocessing.get_context("fork")
    pipes = [here.Pipe() for _ in range(WRITERS)]
    writers = [here.Process(target=_write_for, args=(write, seconds, mine), daemon=True) for _theirs, mine in pipes]
    for writer in writers:
        writer.start()
    for theirs, _mine in pipes:
        theirs.recv()  # it is connected
    for theirs, _mine in pipes:
        theirs.send(True)
    counts = [theirs.recv() for theirs, _mine in pipes]
    for writer in writers:
        writer.join()
    rates: list[float] = [count / took for count, took in counts]
    return sum(rates)


def _write_for(write: Callable[[int], object], seconds: float, pipe: Connection) -> None:
    connection.ensure_connection()
    pipe.send(True)
    pipe.recv()
    count, began = 0, perf_counter()
    while perf_counter() - began < seconds:
        write(count)
        count += 1
    pipe.send((count, perf_counter() - began))
    connection.close()
