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
from gate_worker.warm_types import WarmTypes

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
    warm: WarmTypes | None = None


@dataclass(frozen=True)
class Order:
    """What is to be judged."""

    package: str
    files: dict[str, str]
    logic: frozenset[str]
    fix: bool = True
    learn: bool = False


@dataclass(frozen=True)
class Proof:
    """What ruff and the scan for secrets have to say about one state of the tree."""

    ruff: list[Finding]
    secrets: list[Finding]
    since: float


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
        self._tidy = gear.memory.tidy(order.package, order.files)
        self._secret_free: set[str] = set(self._known)
        self._scanned: dict[str, list[Finding]] = {}
        self._learned = memory.Lessons()
        self._warm = None if order.learn else gear.warm
        self.judgement = Judgement(dict(order.files))

    def judge(self) -> Judgement:
        """Checks the text, fixes, checks again, proves."""
        self._stage("policy")
        since = time.monotonic()
        found = list(self._policy())
        if any(finding.severity == "critical" or finding.code in STOPS for finding in found):
            return self._receive_policy(found, since)
        if self._warm is not None and not self._warm.fits(self.judgement.files):
            self._warm = None
        untidy = self._write()
        gear, package = self._gear, self._order.package
        tool = ruff.Ruff(gear.layout.ruff, gear.layout.ruff_config, package, self._package)
        proof = self._look(tool, untidy)
        if proof.ruff and self._order.fix:
            tool.fix(untidy)
            self._read_fixed(untidy)
            self._stage("policy")
            if self.judgement.fixed:
                self._known |= self._rules.learned
                found = list(self._policy())
                if not _critical(found):
                    proof = self._look(tool, untidy)
        found.extend(_long_lines(self.judgement.files))
        self._receive_policy(found, since)
        if not _critical(found):
            self._receive(proof)
            self._check_types()
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

    def _look(self, tool: ruff.Ruff, untidy: list[Path]) -> Proof:
        """Lets ruff check and format what it has not proved before, and scans for secrets
        meanwhile."""
        self._stage("ruff")
        since = time.monotonic()
        names = {self._name(path) for path in untidy}
        if not self._gear.memory.shown(names):
            if tool.shown(untidy) != set(untidy):
                raise ruff.RuffError("ruff would not look at every file")
            self._learned.shown = sorted(names)
        proofs = tool.start(untidy) if untidy else None
        self._stage("detect-secrets")
        secrets = list(self._secrets(self.judgement.files))
        self._stage("ruff")
        found = list(tool.findings(*proofs)) if proofs else []
        blamed = {finding.path for finding in found} | self._order.logic
        self._learned.tidy = sorted(names - blamed)
        return Proof(found, secrets, since)

    def _receive(self, proof: Proof) -> None:
        files, since = self.judgement.files, proof.since
        self.judgement.add("detect-secrets", profile.VERSION, len(files), proof.secrets, since)
        self.judgement.add("ruff", ruff.VERSION, len(self._python()), proof.ruff, since)

    def _check_types(self) -> None:
        self._stage("mypy")
        since = time.monotonic()
        python = self._python()
        if self._warm is not None:
            found = self._warm.check(self.judgement.files)
        else:
            cache = self._gear.types.copy_cache(self._folder / CACHE)
            found = self._gear.types.check(self._root, python, cache)
        self.judgement.add("mypy", types_check.VERSION, len(python), found, since)

    def _python(self) -> list[Path]:
        names = sorted(name for name in self.judgement.files if name.endswith(".py"))
        return [self._package / name for name in names]

    def _name(self, path: Path) -> str:
        return path.relative_to(self._package).as_posix()

    def _secrets(self, files: dict[str, str]) -> Iterator[Finding]:
        for path, text in sorted(files.items()):
            if path not in self._secret_free:
                if path not in self._scanned:
                    self._scanned[path] = list(scan.scan(self._gear.secrets, path, text))
                if not self._scanned[path]:
                    self._secret_free.add(path)
                yield from self._scanned[path]

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
        self._learned.clean = learned
        self._learned.tidy = [
            path
            for path in self._learned.tidy
            if not memory.names(self._order.package, files[path])
        ]
        return memory.lessons(files, self._learned)

    def _write(self) -> list[Path]:
        """Writes what tools will look for on the disk; returns what ruff has to look at."""
        for name, text in sorted(self.judgement.files.items()):
            # ruff tells packages by their __init__.py; a warm mypy needs no file at all.
            if self._warm is None or name not in self._tidy or name.endswith("__init__.py"):
                path = self._package / name
                path.parent.mkdir(parents=True, exist_ok=True)
                with path.open("x", encoding="utf-8", newline="") as file:
                    file.write(text)
        return [path for path in self._python() if self._name(path) not in self._tidy]

    def _read_fixed(self, written: list[Path]) -> None:
        for path in written:
            name = self._name(path)
            text = path.read_bytes().decode("utf-8")
            if text != self.judgement.files[name]:
                self.judgement.files[name] = self.judgement.fixed[name] = text
                self._known.pop(name, None)
                self._rules.learned.pop(name, None)
                self._secret_free.discard(name)
                self._scanned.pop(name, None)


def _critical(found: list[Finding]) -> bool:
    return any(finding.severity == "critical" for finding in found)


def _long_lines(files: dict[str, str]) -> Iterator[Finding]:
    for path, text in sorted(files.items()):
        if path.endswith(".py"):
            for number, line in enumerate(text.split("\n"), 1):
                if len(line) > MAX_PROVEN_LINE:
                    message = f"more than {MAX_PROVEN_LINE} characters"
                    yield Finding(path, number, 0, "policy", "line-too-long", message)
