"""What must be true when the dust has settled."""

import json
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

from core_server import Core
from load import Load
from places import line
from replica import Replica, alive, call
from scripted_model import Model

LAST = ("plugin_invocation_completed", "plugin_failed")
TIDINGS = "plugin_custom_draft_made"
# What a data folder may hold: the store and its lock, and what names the folder.
KNOWN_FILES = ("store.mv.db", "store.trace.db", "proof-key", "proof-key.pub")


@dataclass
class Verdict:
    """A table, and whether all of it is as it must be."""

    wrong: list[str] = field(default_factory=list)

    def none(self, what: str, found: int, detail: object = "") -> None:
        """One line that must show zero."""
        line(what, found, "ok" if found == 0 else f"WRONG {detail}"[:240])
        if found:
            self.wrong.append(what)


def settle(load: Load, replicas: list[Replica], seconds: float = 180) -> None:
    """Sends every letter again until it has an end, and asks until the outbox is empty."""
    until = time.monotonic() + seconds
    first, last = replicas[0].port, replicas[-1].port
    with ThreadPoolExecutor(4) as pool:
        while time.monotonic() < until:
            open_letters = [letter for letter in load.letters if not letter.endings]
            if not open_letters:
                break
            list(pool.map(lambda letter: load.send(letter, first, "wait=5"), open_letters))
        # Everybody asks once more, at another replica: ends do not change.
        list(pool.map(lambda letter: load.send(letter, last, "wait=0"), load.letters))
        known = [letter for letter in load.letters if letter.request]
        list(pool.map(lambda letter: load.look(letter, first), known))
    while time.monotonic() < until and outbox(replicas[0].port) != 0:
        time.sleep(0.5)


def outbox(port: int) -> int:
    """Letters and events that the core does not have yet."""
    answer = call(port, "GET", "/operator/outbox")
    if answer is None or answer.status != 200:
        return -1
    return len(answer.body["letters"])


def requests(load: Load, verdict: Verdict) -> None:
    """Every accepted request ended in exactly one outcome."""
    accepted = [letter for letter in load.letters if letter.request]
    line("accepted requests", len(accepted))
    endings = Counter(letter.status or "none" for letter in accepted)
    for status, count in sorted(endings.items()):
        line(f"  … {status}", count)
    for code, count in Counter(one.code for one in accepted if one.code).items():
        line(f"  … with code {code}", count)
    verdict.none("requests without an outcome", endings["none"])
    verdict.none("letters never accepted", len(load.letters) - len(accepted))
    twice = [letter.request for letter in accepted if len(letter.endings) > 1]
    verdict.none("requests with more than one answer", len(twice), twice[:3])
    shared = len(accepted) - len({letter.request for letter in accepted})
    verdict.none("requests shared by two invocations", shared)
    verdict.none("answers that must not be", len(load.violations), Counter(load.violations))


def drafts(load: Load, core: Core, verdict: Verdict) -> None:
    """Every success has exactly one draft at the core."""
    records = core.records
    ids = {core_id: key for key, core_id in records.drafts.items()} | {
        key: key for key in records.drafts
    }
    successes = [letter for letter in load.letters if letter.status == "succeeded"]
    lost = [letter.draft for letter in successes if letter.draft not in ids]
    by_wish: dict[int, set[str]] = {}
    for letter in successes:
        by_wish.setdefault(letter.number, set()).add(ids.get(letter.draft, "?"))
    line("successes", len(successes))
    line("  … of distinct wishes", len(by_wish))
    verdict.none("trials in which nothing succeeded", int(not successes))
    line("drafts at the core", len(records.drafts))
    line("  … sent again under the same key", records.repeated_drafts)
    verdict.none("successes whose draft the core does not have", len(lost), lost[:3])
    two = [number for number, keys in by_wish.items() if len(keys) > 1]
    verdict.none("wishes with more than one draft", len(two), two[:3])
    doubled = [name for name, keys in records.names.items() if len(keys) > 1]
    verdict.none("plugins registered under more than one key", len(doubled), doubled[:3])
    surplus = len(records.drafts) - len(by_wish)
    given_up = {one.number for one in load.letters if one.status == "failed"} - set(by_wish)
    verdict.none("drafts that belong to no request", max(0, surplus - len(given_up)))


def told(text: str) -> list[tuple[str, str]]:
    """The events of a stream, as the core is told them."""
    events = []
    for row in text.splitlines():
        if row.startswith("data: ") and '"seq"' in row:
            event = json.loads(row[6:])
            events.append((event["type"], json.dumps(event["payload"], sort_keys=True)))
    return events


def events(load: Load, core: Core, port: int, verdict: Verdict) -> None:
    """Every event arrived at least once, and in order within its request."""
    ids = sorted({letter.request for letter in load.letters if letter.request})

    def stream(request: str) -> list[tuple[str, str]]:
        answer = call(port, "GET", f"/requests/{request}/events")
        return told(answer.body) if answer and answer.status == 200 else []

    with ThreadPoolExecutor(4) as pool:
        kept = dict(zip(ids, pool.map(stream, ids), strict=True))
    records = core.records
    ends = {one: sum(kind in LAST for kind, _ in kept[one]) for one in ids}
    line("events kept", sum(map(len, kept.values())))
    line("  … that the core was told more than once", records.repeated_events)
    missing = sum(max(0, len(kept[one]) - len(records.events[one])) for one in ids)
    verdict.none("events that never arrived", missing)
    disordered = [one for one in ids if records.events[one] != kept[one]]
    verdict.none(
        "requests whose events differ or are out of order", len(disordered), disordered[:3]
    )
    unended = [one for one in ids if ends[one] != 1]
    verdict.none("requests without exactly one closing event", len(unended), unended[:3])
    # Who asked for the same may have ended long before the draft is made.
    stories = {one: [kind for kind, _ in kept[one] if kind != TIDINGS] for one in ids}
    late = [one for one, story in stories.items() if story and story[-1] not in LAST]
    verdict.none("requests with an event after the closing one", len(late), late[:3])


def remains(replicas: list[Replica], verdict: Verdict) -> None:
    """Nothing is left behind: no process, no file."""
    children = {pid: began for one in replicas for pid, began in one.children.items()}
    until = time.monotonic() + 10
    while (left := alive(children)) and time.monotonic() < until:
        time.sleep(0.2)
    line("processes that replicas had started", len(children))
    verdict.none("  … that outlived them", len(left), left)
    files = [
        path
        for one in replicas
        for path in one.data.rglob("*")
        if path.is_file() and path.name not in KNOWN_FILES
    ]
    verdict.none("files left in data folders", len(files), [path.name for path in files][:5])
    folders = sorted(one for all_of in replicas for one in all_of.folders if one.exists())
    verdict.none("folders of gate workers left behind", len(folders), folders[:3])


def questions(load: Load, model: Model) -> None:
    """How often the model was asked; a crash while it speaks makes one more."""
    line("questions to the model", sum(model.questions.values()))
    line("  … of distinct wishes", len(model.questions))
    line("calls", load.counts["calls"])
    line("  … without an answer (killed, cut, frozen)", load.counts["no answer"])
    line("  … sent away with 429 or 503 and Retry-After", load.counts["turned away"])
