"""Troubles that end by themselves: a database that is away, a full disk, an orderly stop."""

import resource
import time
from collections.abc import Callable

import checks
from load import Letter, Load
from places import line
from replica import Answer, Replica, call
from trials import stage

_PATIENCE = 60.0


def waited(true: Callable[[], bool], seconds: float = _PATIENCE) -> float:
    """How long it took until something was true; all the patience where it never was."""
    began = time.monotonic()
    while time.monotonic() - began < seconds:
        if true():
            return time.monotonic() - began
        time.sleep(0.05)
    return seconds


def health(one: Replica, path: str = "/health/ready") -> int:
    """The status of a probe; 0 for no answer."""
    answer = call(one.port, "GET", path, timeout=5)
    return answer.status if answer else 0


def send(load: Load, one: Replica, letters: list[Letter]) -> None:
    """Hands letters in without waiting for their end."""
    for letter in letters:
        load.send(letter, one.port, "wait=0")


def turned_away(answer: Answer | None) -> bool:
    """As it must be while nothing can be stored."""
    return answer is not None and answer.status == 503 and "retry-after" in answer.headers


def database_away(seed: int) -> list[str]:
    """PostgreSQL crashes and comes back: told, refused, recovered."""
    print("PostgreSQL crashes under a request, and comes back")
    verdict = checks.Verdict()
    with stage("postgres", 1, seed) as scene:
        (one,) = scene.replicas
        one.start()
        scene.model.seconds = (2.0, 2.5)
        load = Load(seed, list)
        send(load, one, [load.new(), load.new()])
        time.sleep(1)
        if scene.database:
            scene.database.crash()
        seen = waited(lambda: health(one) == 503)
        line("until /health/ready was off", f"{seen:.1f} s")
        verdict.none("readiness that stayed on", int(seen >= _PATIENCE))
        verdict.none("liveness that went off", int(health(one, "/health/live") != 200))
        verdict.none("/health that said nothing", int(health(one, "/health") != 503))
        began = time.monotonic()
        answer = call(one.port, "POST", "/invoke", load.new().body)
        line("until a call was turned away", f"{time.monotonic() - began:.1f} s")
        verdict.none("calls without 503 and Retry-After", int(not turned_away(answer)))
        if scene.database:
            scene.database.start()
        back = waited(lambda: health(one) == 200)
        line("until it recovered by itself", f"{back:.1f} s")
        verdict.none("services that did not recover", int(back >= _PATIENCE))
        checks.settle(load, scene.replicas)
        checks.requests(load, verdict)
        checks.drafts(load, scene.core, verdict)
        one.stop()
    return verdict.wrong


def disk_full(seed: int) -> list[str]:
    """The embedded store may not grow, and then may again."""
    print("The disk is full under the embedded store, and is freed")
    verdict = checks.Verdict()
    with stage("h2", 1, seed) as scene:
        (one,) = scene.replicas
        one.start()
        load = Load(seed, list)
        send(load, one, [load.new() for _ in range(3)])
        if one.process is None:
            return ["no process"]
        size = (one.data / "store.mv.db").stat().st_size
        limits = resource.prlimit(one.process.pid, resource.RLIMIT_FSIZE)
        resource.prlimit(one.process.pid, resource.RLIMIT_FSIZE, (size + 65_536, limits[1]))
        refused = None
        for _ in range(200):
            refused = call(one.port, "POST", "/invoke", load.new().body, {"Prefer": "wait=0"})
            if refused is None or refused.status not in (200, 202):
                break
        verdict.none("calls without 503 and Retry-After", int(not turned_away(refused)))
        seen = waited(lambda: health(one) == 503, 15)
        line("until /health/ready was off", f"{seen:.1f} s")
        verdict.none("readiness that stayed on", int(seen >= 15))
        verdict.none("liveness that went off", int(health(one, "/health/live") != 200))
        time.sleep(3)
        resource.prlimit(one.process.pid, resource.RLIMIT_FSIZE, limits)
        back = waited(lambda: health(one) == 200)
        line("until it recovered by itself", f"{back:.1f} s")
        verdict.none("services that did not recover", int(back >= _PATIENCE))
        checks.settle(load, scene.replicas)
        checks.requests(load, verdict)
        checks.drafts(load, scene.core, verdict)
        one.stop()
    return verdict.wrong


def drained(seed: int, thinking: float) -> list[str]:
    """SIGTERM: readiness goes first, what runs ends here or elsewhere, without a mark."""
    print(f"SIGTERM for one of two replicas while the model takes {thinking:.0f} s")
    verdict = checks.Verdict()
    with stage("postgres", 2, seed) as scene:
        leaving, other = scene.replicas
        leaving.start()
        scene.model.seconds = (thinking, thinking)
        load = Load(seed, list)
        send(load, leaving, [load.new() for _ in range(4)])
        waited(lambda: len(scene.model.questions) >= 2)
        other.start()
        if leaving.process is None:
            return ["no process"]
        began = time.monotonic()
        leaving.process.terminate()
        off = waited(lambda: health(leaving) != 200, 10)
        live = health(leaving, "/health/live")
        line("until readiness was off", f"{off:.1f} s")
        verdict.none("readiness that stayed on", int(off >= 10))
        verdict.none("liveness that went off with it", int(live != 200))
        leaving.process.wait(60)
        line("until the process had ended", f"{time.monotonic() - began:.1f} s")
        verdict.none("bad exit codes", int(leaving.process.returncode not in (0, 143)))
        checks.settle(load, [other])
        checks.requests(load, verdict)
        attempts = [
            payload
            for letter in load.letters
            for kind, payload in scene.core.records.events[letter.request]
            if kind == "plugin_invocation_started"
        ]
        line("attempts in all", len(attempts))
        marked = [payload for payload in attempts if '"attempt": 1' not in payload]
        verdict.none("attempts that were marked as broken", len(marked), marked[:2])
        checks.drafts(load, scene.core, verdict)
        other.stop()
    return verdict.wrong
