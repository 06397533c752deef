"""One job: writes the tree, checks, fixes, checks again, proves. Runs in a child process behind the
walls."""

import ast
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from gate_worker import memory, ruff, texts, types_check
from gate_worker.facts import Facts
from gate_worker.layout import Layout
from gate_worker.memory import Known, Memory
from gate_worker.policy.check import STOPS, Sources
from gate_worker.policy.packages import check_names
from gate_worker.policy.table import Table
from gate_worker.report import Finding, Judgement
from gate_worker.secrets import profile, scan
from gate_worker.types_check import PACKAGE, TypesCheck

MAX_PROVEN_LINE = 100
CACHE = "cache"


@dataclass
class Equipment:
    """What the parent made ready once for all jobs."""

    layout: Layout
    narrow: Table
    wide: Table
    roots: frozenset[str]
    types: TypesCheck
    secrets: profile.Profile
    memory: Memory


@dataclass(frozen=True)
class Order:
    """What is to be judged."""

    package: str
    files: dict[str, str]
    logic: frozenset[str]
    fix: bool = True
    learn: bool = False


class Job:
    """The story of one judgement. Tools see the tree only after the policy has let its text
    pass."""

    def __init__(
        self, gear: Equipment, order: Order, folder: Path, stage: Callable[[str], None]
    ) -> None:
        self._gear = gear
        self._order = order
        self._stage = stage
        self._folder = folder
        self._root = folder / "src"
        self._package = self._root / PACKAGE
        self._rules = Sources(order.logic, gear.narrow, gear.wide)
        self._known = gear.memory.recall(order.files)
        self._secret_free: set[str] = set(self._known)
        self.judgement = Judgement(dict(order.files))

    def judge(self) -> Judgement:
        """Checks the text, fixes, checks again, proves."""
        self._stage("policy")
        since = time.monotonic()
        found = list(self._policy())
        if any(finding.severity == "critical" or finding.code in STOPS for finding in found):
            return self._receive_policy(found, since)
        python = [path for path in self._write() if path.suffix == ".py"]
        gear, package = self._gear, self._order.package
        tool = ruff.Ruff(gear.layout.ruff, gear.layout.ruff_config, package, self._package)
        if self._order.fix:
            self._stage("ruff")
            tool.fix(python)
            self._read_fixed(python)
            self._stage("policy")
            if self.judgement.fixed:
                self._known |= self._rules.learned
                found = list(self._policy())
        found.extend(_long_lines(self.judgement.files))
        self._receive_policy(found, since)
        if not any(finding.severity == "critical" for finding in found):
            self._prove(tool, python)
            self._read_facts()
        return self.judgement

    def _receive_policy(self, found: list[Finding], since: float) -> Judgement:
        version = f"{self._gear.narrow.version}/{self._gear.wide.version}"
        self.judgement.add("policy", version, len(self.judgement.files), found, since)
        return self.judgement

    def _policy(self) -> Iterator[Finding]:
        files = self.judgement.files
        yield from texts.check_tree(files)
        hidden = False
        for path in sorted(files.keys() - self._known.keys()):
            for finding in texts.check_text(path, files[path]):
                hidden = True
                yield finding
        if not hidden and files:
            yield from check_names(self._order.package, files, self._gear.roots)
            sources = {path: text for path, text in files.items() if path.endswith(".py")}
            yield from self._rules.check(sources, self._known)

    def _prove(self, tool: ruff.Ruff, python: list[Path]) -> None:
        self._stage("ruff")
        since = time.monotonic()
        if tool.shown(python) != set(python):
            raise ruff.RuffError("ruff would not look at every file")
        proofs = tool.start(python)
        self._stage("detect-secrets")
        secrets_since = time.monotonic()
        files = self.judgement.files
        secret = list(self._secrets(files))
        self.judgement.add("detect-secrets", profile.VERSION, len(files), secret, secrets_since)
        self._stage("ruff")
        self.judgement.add("ruff", ruff.VERSION, len(python), tool.findings(*proofs), since)
        self._stage("mypy")
        mypy_since = time.monotonic()
        cache = self._gear.types.copy_cache(self._folder / CACHE)
        found = self._gear.types.check(self._root, python, cache)
        self.judgement.add("mypy", types_check.VERSION, len(python), found, mypy_since)

    def _secrets(self, files: dict[str, str]) -> Iterator[Finding]:
        for path, text in sorted(files.items()):
            if path not in self._known or path in self.judgement.fixed:
                found = list(scan.scan(self._gear.secrets, path, text))
                self._secret_free.update(() if found else (path,))
                yield from found

    def _read_facts(self) -> None:
        self._stage("facts")
        since = time.monotonic()
        read = Facts()
        for path in sorted(self._order.logic & self.judgement.files.keys()):
            read.read(path, ast.parse(self.judgement.files[path]))
        version = self._gear.narrow.version
        self.judgement.add("facts", version, len(self._order.logic), read.findings, since)
        self.judgement.facts = read.shown()

    def lessons(self) -> dict[str, object]:
        """What this job has proved about single files that were not known before."""
        files = self.judgement.files
        plain = {path: Known() for path in files if not path.endswith(".py")}
        blamed = {finding.path for finding in self.judgement.findings}
        learned = {
            path: fact
            for path, fact in {**plain, **self._rules.learned}.items()
            if path in self._secret_free and path not in blamed
        }
        return memory.lessons(files, learned)

    def _write(self) -> list[Path]:
        written = []
        for name, text in sorted(self.judgement.files.items()):
            path = self._package / name
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("x", encoding="utf-8", newline="") as file:
                file.write(text)
            written.append(path)
        return written

    def _read_fixed(self, python: list[Path]) -> None:
        for path in python:
            name = path.relative_to(self._package).as_posix()
            text = path.read_bytes().decode("utf-8")
            if text != self.judgement.files[name]:
                self.judgement.files[name] = self.judgement.fixed[name] = text
                self._known.pop(name, None)
                self._rules.learned.pop(name, None)
                self._secret_free.discard(name)


def _long_lines(files: dict[str, str]) -> Iterator[Finding]:
    for path, text in sorted(files.items()):
        if path.endswith(".py"):
            for number, line in enumerate(text.split("\n"), 1):
                if len(line) > MAX_PROVEN_LINE:
                    message = f"more than {MAX_PROVEN_LINE} characters"
                    yield Finding(path, number, 0, "policy", "line-too-long", message)
