"""Requests per second and their times, by store and number of callers; statements per request."""

import re
import statistics
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

from measure import ROOT, WISH, UnmeasuredError, report
from running import wish
from service import Service, service

sys.path.append(str(ROOT / "scripts" / "crash"))
from postgres import Postgres, postgres  # noqa: E402  it lies beside the crash test

CALLERS = (1, 8, 64)
IDLE_SECONDS = 4.0


def load(runs: int) -> bool:
    """Both stores, one after the other."""
    for store in ("h2", "postgres"):
        with tempfile.TemporaryDirectory(prefix="plugin-generator-bench-") as folder:
            with stored(store, Path(folder)) as database:
                settings = {"DATABASE_URL": database.url() if database else ""}
                with service(settings) as running:
                    one_store(store, running, database, runs)
    return True


@contextmanager
def stored(store: str, folder: Path) -> Iterator[Postgres | None]:
    """PostgreSQL, where it is asked for, counting statements."""
    if store == "h2":
        yield None
        return
    with postgres(folder, ["-c", "shared_preload_libraries=pg_stat_statements"]) as server:
        server.told("create extension pg_stat_statements")
        yield server


def one_store(store: str, running: Service, database: Postgres | None, runs: int) -> None:
    """Reused plugins, then plugins that the template makes."""
    print(f"Load on {store}: requests a second, and how long each took")
    if running.invoke(WISH).get("status") != "succeeded":
        raise UnmeasuredError("the first wish was not met")
    for callers in CALLERS:
        number = max(callers, 20 * runs)
        row(f"{callers} callers, reused", running, database, callers, [WISH] * number)
    for callers in CALLERS:
        wishes = [wish(number, f"нагрузка{callers}-") for number in range(max(callers, 4 * runs))]
        row(f"{callers} callers, made by the template", running, database, callers, wishes)


def row(
    what: str, running: Service, database: Postgres | None, callers: int, wishes: list[str]
) -> None:
    """One line of figures."""
    counters: dict[str, Callable[[], float]] = {"connections": lambda: connections(running.port)}
    if database:
        counters["statements"] = lambda: statements(database)
    idle = {name: rate(count) for name, count in counters.items()}
    before = {name: count() for name, count in counters.items()}
    times: list[float] = []

    def timed(text: str) -> bool:
        began = time.perf_counter()
        met = running.invoke(text).get("status") == "succeeded"
        times.append((time.perf_counter() - began) * 1000)
        return met

    began = time.perf_counter()
    with ThreadPoolExecutor(callers) as pool:
        met = sum(pool.map(timed, wishes))
    took = time.perf_counter() - began
    if met < len(wishes):
        raise UnmeasuredError(f"{len(wishes) - met} of {len(wishes)} wishes were not met")
    costs = {
        name: (count() - before[name] - idle[name] * took) / met for name, count in counters.items()
    }
    report(what, f"{met / took:.1f}/s", "")
    p99 = statistics.quantiles(times, n=100)[98]
    print(f"      p50 {statistics.median(times):.0f} ms, p99 {p99:.0f} ms", end="")
    print("".join(f", {cost:.1f} {name}" for name, cost in costs.items()), "a request", flush=True)


def rate(count: Callable[[], float]) -> float:
    """How much is counted in a second while nobody calls."""
    before = count()
    time.sleep(IDLE_SECONDS)
    return (count() - before) / IDLE_SECONDS


def connections(port: int) -> float:
    """How often a connection was used, of either store."""
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/metrics", timeout=10) as answer:
        text = answer.read().decode()
    found = re.search(r"^hikaricp_connections_usage_seconds_count\S* (\S+)$", text, re.M)
    if not found:
        raise UnmeasuredError("/metrics does not count connections")
    return float(found[1])


def statements(database: Postgres) -> float:
    """How many statements PostgreSQL has run for the service."""
    sql = "select coalesce(sum(calls), 0) from pg_stat_statements where query not like '%pg_stat%'"
    return float(database.told(sql))
