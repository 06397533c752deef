"""What earlier jobs proved about single files: a file that was clean once, at the same path, stays
clean.

The pack's own files are the same in every plugin, so most of a tree is known. Findings are never
remembered, nor anything about logic files, whose verdict depends on the models beside them.
"""

import hashlib
import re
from collections import OrderedDict
from dataclasses import asdict, dataclass, field
from typing import Any

MAX_FILES = 4_000


@dataclass(frozen=True)
class Known:
    """One clean file: the names and fields that it offers, and the (module, name) pairs it needs of
    others."""

    offered: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()
    needs: tuple[tuple[str, str], ...] = ()

    def holds(self, modules: dict[str, frozenset[str]]) -> bool:
        """True when the other files still offer what this one needs."""
        return all(name in modules.get(module, ()) for module, name in self.needs)


def key(path: str, text: str) -> str:
    """Names a file by its place and content."""
    return hashlib.sha256(f"{path}\0{text}".encode(errors="surrogatepass")).hexdigest()


@dataclass
class Lessons:
    """What a child tells its parent: clean files with what they offer, files that ruff has nothing
    to say about, and paths that ruff does not leave out."""

    clean: dict[str, Known] = field(default_factory=dict)
    tidy: list[str] = field(default_factory=list)
    shown: list[str] = field(default_factory=list)


class Memory:
    """The parent's memory; children see the copy of the moment of their fork."""

    def __init__(self) -> None:
        self._known: OrderedDict[str, Known] = OrderedDict()
        self._tidy: OrderedDict[str, None] = OrderedDict()
        self._shown: OrderedDict[str, None] = OrderedDict()

    def recall(self, files: dict[str, str]) -> dict[str, Known]:
        """What is known about these files, by path."""
        found = {path: self._known.get(key(path, text)) for path, text in files.items()}
        return {path: known for path, known in found.items() if known is not None}

    def tidy(self, package: str, files: dict[str, str]) -> set[str]:
        """The files that ruff has found clean before, and would under this package name."""
        return {
            path
            for path, text in files.items()
            if key(path, text) in self._tidy and not names(package, text)
        }

    def shown(self, paths: set[str]) -> bool:
        """True when ruff has said of each path that it would check it."""
        return paths <= self._shown.keys()

    def learn(self, lessons: object) -> None:
        """Takes over what a child has proved, as it came over the pipe."""
        if not isinstance(lessons, dict):
            return
        for name, lesson in dict(lessons.get("clean", {})).items():
            needs = tuple((str(module), str(wanted)) for module, wanted in lesson["needs"])
            known = Known(tuple(lesson["offered"]), tuple(lesson["fields"]), needs)
            _keep(self._known, name, known)
        for name in lessons.get("tidy", ()):
            _keep(self._tidy, str(name), None)
        for path in lessons.get("shown", ()):
            _keep(self._shown, str(path), None)


def names(package: str, text: str) -> bool:
    """True when the text has the package's name as a word: ruff sorts imports by that name."""
    return re.search(rf"\b{re.escape(package)}\b", text) is not None


def _keep(known: OrderedDict[str, Any], name: str, value: Any) -> None:
    known[name] = value
    known.move_to_end(name)
    while len(known) > MAX_FILES:
        known.popitem(last=False)


def lessons(files: dict[str, str], learned: Lessons) -> dict[str, object]:
    """The lessons as JSON; files are named by path here, and by their digests there."""
    return {
        "clean": {key(path, files[path]): asdict(fact) for path, fact in learned.clean.items()},
        "tidy": [key(path, files[path]) for path in learned.tidy],
        "shown": learned.shown,
    }
