"""The start, the memory and the throughput of the whole service."""

import statistics
import subprocess
import time
from concurrent.futures import ThreadPoolExecutor

from measure import WISH, UnmeasuredError, report
from service import Service, service

THINGS = ("рубли", "метры", "градусы", "литры", "часы", "баллы", "калории", "страницы")


def start(runs: int) -> bool:
    """From ./run to the first answer."""
    print("Start: from ./run (built) to the first answered /health")
    times = []
    for _ in range(max(runs, 3)):
        with service() as running:
            times.append(running.ready_ms)
    median = statistics.median(times)
    report("fastest, slowest", f"{min(times):.0f}, {max(times):.0f} ms")
    return report("ready", f"{median:.0f} ms", "<= 2500 ms", median <= 2500)


def resident_mib(process: int) -> float:
    """Resident memory of a process, by ps (everywhere)."""
    done = subprocess.run(
        ["ps", "-o", "rss=", "-p", str(process)], capture_output=True, text=True, check=True
    )
    return int(done.stdout) / 1024


def descendants(process: int) -> list[int]:
    """The processes that a process has started, and theirs."""
    done = subprocess.run(
        ["ps", "-e", "-o", "pid=,ppid="], capture_output=True, text=True, check=True
    )
    pairs = [tuple(map(int, line.split())) for line in done.stdout.splitlines()]
    found, ring = [], [process]
    while ring:
        ring = [child for child, parent in pairs if parent in ring]
        found += ring
    return found


def memory(settle: float = 5.0) -> bool:
    """Resident memory at rest, before and after work."""
    print("Memory: resident, at rest")
    with service() as running:
        time.sleep(settle)
        java = running.process.pid
        before = resident_mib(java)
        worker = sum(resident_mib(child) for child in descendants(java))
        for number in range(20):
            running.invoke(wish(number, "память"))
        time.sleep(settle)
        after = resident_mib(java)
    met = report("Java process", f"{before:.0f} MB", "<= 300 MB", before <= 300)
    report("Java process, after 20 wishes", f"{after:.0f} MB")
    report("gate's worker with its children", f"{worker:.0f} MB")
    return met


def wish(number: int, salt: str) -> str:
    """A wish like no other."""
    thing, other = THINGS[number % 8], THINGS[number // 8 % 8]
    return f"хочу плагин, который переводит {thing} в {other}, вид {salt}{number}"


def throughput(runs: int) -> bool:
    """Plugins per second."""
    print("Throughput: plugins per second")
    distinct, repeated = 4 * runs, 20 * runs
    with service() as running:
        status = running.invoke(WISH).get("status")
        if status != "succeeded":
            raise UnmeasuredError(f"the first wish ended as {status}")
        for callers in (1, 8):
            wishes = [wish(number, f"ряд{callers}-") for number in range(distinct)]
            rate(running, f"{callers} caller(s), distinct wishes", wishes, callers)
            rate(running, f"{callers} caller(s), a repeated wish", [WISH] * repeated, callers)
    return True


def rate(running: Service, what: str, wishes: list[str], callers: int) -> None:
    """Sends wishes by so many callers at once, and prints how many a second were met."""
    started = time.perf_counter()
    with ThreadPoolExecutor(callers) as pool:
        endings = [answer.get("status") for answer in pool.map(running.invoke, wishes)]
    took = time.perf_counter() - started
    made = endings.count("succeeded")
    rest = "" if made == len(wishes) else f" ({len(wishes) - made} not made)"
    report(what + rest, f"{made / took:.1f} /s")
