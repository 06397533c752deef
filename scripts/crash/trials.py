"""The trials: one process that is killed, replicas that are disturbed, fifty callers at once."""

import json
import random
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

import checks
from core_server import Core, core
from load import Load, digest
from places import OPERATOR_TOKEN, PLUGIN_TOKEN, line
from postgres import Postgres, postgres
from proxy import Proxy
from replica import Replica, call
from scripted_model import Model, model, wish

LEASE = 5


@dataclass
class Stage:
    """All that takes part in a trial."""

    replicas: list[Replica]
    model: Model
    core: Core
    database: Postgres | None
    to_core: Proxy
    to_database: Proxy | None


def settings(stage_model: Model, to_core: Proxy, database: str) -> dict[str, str]:
    """What the service is told by its environment."""
    return {
        "CORE_URL": f"http://127.0.0.1:{to_core.port}",
        "CORE_API_KEY": "registry-key",
        "PLUGIN_TOKEN": PLUGIN_TOKEN,
        "OPERATOR_TOKEN": OPERATOR_TOKEN,
        "DATABASE_URL": database,
        "LLM_PROVIDERS": "openai",
        "LLM_BASE_URL": stage_model.url,
        "LLM_API_KEY": "of-the-scripted-model",
        "LLM_MODEL": "scripted",
        "LLM_TOKENS_PER_USER_DAY": "0",
        "LLM_TOKENS_PER_DAY": "0",
        "INVOKE_RATE": "100000",
        "INVOKE_USER_RATE": "100000",
        "GENERATION_LEASE": f"{LEASE}s",
    }


@contextmanager
def stage(store: str, replicas: int, seed: int) -> Iterator[Stage]:
    """Everything in its place, and gone afterwards."""
    with ExitStack() as all_of_it:
        folder = Path(
            all_of_it.enter_context(tempfile.TemporaryDirectory(prefix="plugin-generator-crash-"))
        )
        scripted = all_of_it.enter_context(model(seed))
        recording = all_of_it.enter_context(core(seed))
        to_core = Proxy(recording.server_port)
        all_of_it.callback(to_core.close)
        database = to_database = None
        if store == "postgres":
            database = all_of_it.enter_context(postgres(folder))
            to_database = Proxy(database.port)
            all_of_it.callback(to_database.close)
        url = database.url(to_database.port) if database and to_database else ""
        told = settings(scripted, to_core, url)
        running = [Replica(folder / f"replica-{number}", told) for number in range(replicas)]
        for one in running:
            all_of_it.callback(one.end)
        yield Stage(running, scripted, recording, database, to_core, to_database)


def judged(scene: Stage, load: Load, took: float) -> list[str]:
    """Settles and prints the table; what is wrong."""
    scene.core.failing = 0.0
    checks.settle(load, scene.replicas)
    verdict = checks.Verdict()
    checks.requests(load, verdict)
    checks.drafts(load, scene.core, verdict)
    checks.events(load, scene.core, scene.replicas[0].port, verdict)
    verdict.none("letters left in the outbox", checks.outbox(scene.replicas[0].port))
    checks.questions(load, scene.model)
    stops = [one.stop() for one in scene.replicas]
    checks.remains(scene.replicas, verdict)
    starts = sorted(second for one in scene.replicas for second in one.starts)
    line("starts until ready, median", f"{starts[len(starts) // 2]:.1f} s")
    line("orderly stop, slowest", f"{max(stops):.1f} s")
    line("the trial took", f"{took:.0f} s")
    return verdict.wrong


def killed(store: str, kills: int, seed: int) -> list[str]:
    """One process under load, killed again and again."""
    print(f"One process on {store}, {kills} kills with -9 under load, seed {seed}")
    chance = random.Random(seed)  # noqa: S311  no secret
    began = time.monotonic()
    with stage(store, 1, seed) as scene:
        (only,) = scene.replicas
        scene.core.failing = 0.08
        load = Load(seed, lambda: [only.port] if only.reachable else [])
        early = 0
        only.start()
        load.begin()
        for _ in range(kills):
            time.sleep(chance.uniform(0.1, 3.0))
            only.kill()
            if chance.random() < 0.12:  # also while it starts
                early += 1
                only.launch()
                time.sleep(chance.uniform(0.05, 2.5))
                only.kill()
            only.start()
        load.finish()
        line("kills", kills + early)
        line("  … of them while it started", early)
        return judged(scene, load, time.monotonic() - began)


def disturbed(disturbances: int, replicas: int, seed: int) -> list[str]:
    """Replicas on PostgreSQL: killed, frozen past their lease, cut off from core and store."""
    print(f"{replicas} replicas on PostgreSQL, {disturbances} disturbances under load, seed {seed}")
    chance = random.Random(seed)  # noqa: S311  no secret
    began = time.monotonic()
    with stage("postgres", replicas, seed) as scene:
        with ThreadPoolExecutor(replicas) as pool:  # all migrate at once
            list(pool.map(Replica.start, scene.replicas))
        scene.core.failing = 0.08
        load = Load(seed, lambda: [one.port for one in scene.replicas if one.reachable])
        load.begin()
        kinds = list(DISTURBANCES)
        done: Counter[str] = Counter()
        for number in range(disturbances):
            time.sleep(chance.uniform(0.3, 2.5))
            kind = kinds[number] if number < len(kinds) else chance.choice(kinds)
            DISTURBANCES[kind](scene, chance)
            done[kind] += 1
        load.finish()
        for kind, count in done.items():
            line(kind, count)
        return judged(scene, load, time.monotonic() - began)


def _kill(scene: Stage, chance: random.Random) -> None:
    one = chance.choice(scene.replicas)
    one.kill()
    time.sleep(chance.uniform(0, 3))
    one.start()


def _freeze(scene: Stage, chance: random.Random) -> None:
    one = chance.choice(scene.replicas)
    one.pause()
    time.sleep(LEASE + chance.uniform(1, 4))
    one.resume()


def _cut_core(scene: Stage, chance: random.Random) -> None:
    chance.choice([scene.to_core.cut, scene.to_core.hang])()
    time.sleep(chance.uniform(1, 8))
    scene.to_core.restore()


def _cut_database(scene: Stage, chance: random.Random) -> None:
    if scene.to_database:
        chance.choice([scene.to_database.cut, scene.to_database.hang])()
        time.sleep(chance.uniform(1, 8))
        scene.to_database.restore()


def _crash_database(scene: Stage, chance: random.Random) -> None:
    if scene.database:
        scene.database.crash()
        time.sleep(chance.uniform(0, 4))
        scene.database.start()


DISTURBANCES = {
    "a replica killed with -9": _kill,
    "a replica frozen past its lease": _freeze,
    "the network to the core cut, or hanging": _cut_core,
    "the network to PostgreSQL cut, or hanging": _cut_database,
    "PostgreSQL crashed": _crash_database,
}


def fifty(replicas: int, seed: int) -> list[str]:
    """Fifty equal wishes at once: one generation, one draft, fifty equal answers."""
    print(f"50 equal requests at once at {replicas} replicas")
    verdict = checks.Verdict()
    with stage("postgres", replicas, seed) as scene:
        with ThreadPoolExecutor(replicas) as pool:
            list(pool.map(Replica.start, scene.replicas))
        body = json.dumps({"desired_capability": wish(7)}).encode()
        ports = [one.port for one in scene.replicas]
        with ThreadPoolExecutor(50) as pool:
            answers = list(
                pool.map(
                    lambda number: call(
                        ports[number % replicas],
                        "POST",
                        "/invoke",
                        body,
                        {"Prefer": "wait=60"},
                        timeout=90,
                    ),
                    range(50),
                )
            )
        whole = [answer.body for answer in answers if answer and answer.status == 200]
        line("answers", len(whole))
        verdict.none("answers that are no success", 50 - _successes(whole))
        line("questions to the model", sum(scene.model.questions.values()))
        verdict.none("generations beyond the first", sum(scene.model.questions.values()) - 1)
        verdict.none("answers that were not reused, beyond the first", _made(whole) - 1)
        verdict.none("drafts at the core beyond the first", len(scene.core.records.drafts) - 1)
        verdict.none("different plugins beyond the first", len({_plugin(one) for one in whole}) - 1)
        for one in scene.replicas:
            one.stop()
    return verdict.wrong


def _successes(answers: list[dict[str, object]]) -> int:
    return sum(answer.get("status") == "succeeded" for answer in answers)


def _made(answers: list[dict[str, object]]) -> int:
    return sum(answer.get("reused") is False for answer in answers)


def _plugin(answer: dict[str, object]) -> str:
    """What must be equal: all but whose request it was, how long it took and what it cost."""
    own = ("request_id", "reused", "generation", "usage")
    return digest({name: value for name, value in answer.items() if name not in own})
