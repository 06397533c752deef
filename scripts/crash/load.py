"""A bounded load that remembers what it sent and what it was told."""

import hashlib
import json
import random
import time
import uuid
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Event, Lock, Thread
from typing import Any

from replica import Answer, call
from scripted_model import wish

CALLERS = 4
MOST_OPEN = 8
ENDINGS = ("succeeded", "rejected", "failed")
WAITS = ["wait=0", "wait=0", "respond-async", "wait=3", "wait=20", ""]


def digest(answer: Any) -> str:
    """Equal for equal answers."""
    return hashlib.sha256(json.dumps(answer, sort_keys=True).encode()).hexdigest()


@dataclass
class Letter:
    """One wish as it was sent: what became of it, as far as we were told."""

    number: int
    invocation: str
    request: str = ""
    status: str = ""
    code: str = ""
    draft: str = ""
    endings: set[str] = field(default_factory=set)

    @property
    def body(self) -> bytes:
        """The same bytes whenever it is sent."""
        return json.dumps({"desired_capability": wish(self.number)}).encode()


class Load:
    """Callers that send, repeat, ask and contradict until they are told to stop."""

    def __init__(self, seed: int, ports: Callable[[], list[int]]) -> None:
        self.ports = ports
        self.seed = seed
        self.lock = Lock()
        self.letters: list[Letter] = []
        self.violations: list[str] = []
        self.counts: Counter[str] = Counter()
        self.numbers = 0
        self.stopping = Event()
        self.threads = [
            Thread(target=self._caller, args=(number,), daemon=True) for number in range(CALLERS)
        ]

    def begin(self) -> None:
        """Starts the callers."""
        for thread in self.threads:
            thread.start()

    def finish(self) -> None:
        """Ends them, whatever they wait for."""
        self.stopping.set()
        for thread in self.threads:
            thread.join(60)

    def new(self, number: int | None = None) -> Letter:
        """A letter with a wish of its own, or with that of an earlier one."""
        with self.lock:
            if number is None:
                number = self.numbers
                self.numbers += 1
            letter = Letter(number, str(uuid.uuid4()))
            self.letters.append(letter)
        return letter

    def open(self) -> int:
        """Letters whose end we do not know."""
        with self.lock:
            return sum(not letter.endings for letter in self.letters)

    def _caller(self, number: int) -> None:
        chance = random.Random(f"{self.seed}/{number}")  # noqa: S311  no secret
        while not self.stopping.is_set():
            ports = self.ports()
            if ports:
                self._act(chance, chance.choice(ports))
            time.sleep(chance.uniform(0.02, 0.3))

    def _act(self, chance: random.Random, port: int) -> None:
        with self.lock:
            known = list(self.letters)
        unknown = [letter for letter in known if not letter.endings]
        crowded = len(unknown) >= MOST_OPEN
        if known and chance.random() < (0.9 if crowded else 0.5):
            letter = chance.choice(unknown or known) if crowded else chance.choice(known)
            if letter.request and chance.random() < 0.1:
                self._contradict(letter, port)
            elif letter.request and chance.random() < 0.4:
                self.look(letter, port)
            else:
                self.send(letter, port, chance.choice(WAITS))
        elif not crowded:
            again = known and chance.random() < 0.35
            letter = self.new(chance.choice(known).number if again else None)
            self.counts["repeated wishes" if again else "distinct wishes"] += 1
            self.send(letter, port, chance.choice(WAITS))

    def send(self, letter: Letter, port: int, wait: str) -> None:
        """Sends a letter, for the first time or again."""
        self.counts["calls"] += 1
        headers = {"X-Invocation-Id": letter.invocation} | ({"Prefer": wait} if wait else {})
        answer = call(port, "POST", "/invoke", letter.body, headers)
        self.told(letter, answer)

    def look(self, letter: Letter, port: int) -> None:
        """Asks how far it is."""
        self.counts["calls"] += 1
        self.told(letter, call(port, "GET", f"/requests/{letter.request}"))

    def _contradict(self, letter: Letter, port: int) -> None:
        self.counts["calls"] += 1
        body = json.dumps({"desired_capability": "другое"}).encode()
        headers = {"X-Invocation-Id": letter.invocation, "Prefer": "wait=0"}
        answer = call(port, "POST", "/invoke", body, headers)
        if answer is None or answer.status in (429, 503):
            self._turned_away(answer)
        elif answer.status != 409:
            self.wrong(f"another body under a known invocation got {answer.status}")

    def told(self, letter: Letter, answer: Answer | None) -> None:
        """Takes an answer in, and compares it with those before."""
        if answer is None or answer.status in (429, 503):
            self._turned_away(answer)
            return
        if answer.status not in (200, 202):
            self.wrong(f"a call was answered with {answer.status}: {str(answer.body)[:200]}")
            return
        body = answer.body
        with self.lock:
            if letter.request and body["request_id"] != letter.request:
                self.violations.append("one invocation became two requests")
            letter.request = body["request_id"]
            if body["status"] in ENDINGS:
                letter.status = body["status"]
                letter.code = body.get("error", {}).get("code", "")
                letter.draft = body.get("draft_id", "")
                letter.endings.add(digest(body))
            elif letter.endings:
                self.violations.append("a request that had ended was in progress again")

    def _turned_away(self, answer: Answer | None) -> None:
        with self.lock:
            self.counts["no answer" if answer is None else "turned away"] += 1
            if answer is not None and "retry-after" not in answer.headers:
                self.violations.append(f"{answer.status} came without Retry-After")

    def wrong(self, sentence: str) -> None:
        """Notes what must not be."""
        with self.lock:
            self.violations.append(sentence)
