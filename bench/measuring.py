"""Time several jobs side by side: a round takes each in turn, so that a noisy machine is unfair to none."""

import gc
from collections.abc import Callable, Mapping
from statistics import median
from time import perf_counter

Job = Callable[[], object]
_LEAST_TIMES = 1


def seconds_each(jobs: Mapping[str, Job], *, rounds: int, seconds: float) -> dict[str, float]:
    """Give the median seconds a call of each job takes, over rounds that last about `seconds` a job."""
    times = {name: _times(job, seconds) for name, job in jobs.items()}
    gc.collect()
    gc.freeze()  # what was there before the measuring is not looked through again each round
    taken: dict[str, list[float]] = {name: [] for name in jobs}
    for _round in range(rounds):
        for name, job in jobs.items():
            taken[name].append(_once(job, times[name]))
    return {name: median(rows) for name, rows in taken.items()}


def _times(job: Job, seconds: float) -> int:
    job()
    quickest = min(_once(job, 1) for _try in range(3))
    return max(_LEAST_TIMES, int(seconds / max(quickest, 1e-7)))


def _once(job: Job, times: int) -> float:
    gc.disable()
    try:
        began = perf_counter()
        for _time in range(times):
            job()
        return (perf_counter() - began) / times
    finally:
        gc.enable()
