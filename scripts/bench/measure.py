"""What all measurements share: where things are, how a result is printed, medians."""

import os
import statistics
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TOOLCHAIN = Path(os.environ["TOOLCHAIN_DIR"])
WISH = "хочу конвертер валют"
OTHER_WISH = "считай индекс массы тела"


class UnmeasuredError(Exception):
    """A measurement that could not be made; the text is the sentence for people."""


def report(what: str, value: str, target: str = "", met: bool = True) -> bool:
    """Prints one line of the result."""
    verdict = "" if not target else f"  target {target}: {'met' if met else 'MISSED'}"
    print(f"  {what:<46}{value:>12}{verdict}", flush=True)
    return met


def median_ms(runs: int, work: Callable[[int], None]) -> float:
    """The median time of some work in milliseconds; the work is told its number."""
    times = []
    for number in range(runs):
        started = time.perf_counter()
        work(number)
        times.append((time.perf_counter() - started) * 1000)
    return statistics.median(times)
