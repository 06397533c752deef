"""What earlier jobs proved about single files: a file that was clean once, at the same path, stays
clean.

The pack's own files are the same in every plugin, so most of a tree is known. Findings are never
remembered, nor anything about logic files, whose verdict depends on the models beside them.
"""

import hashlib
from collections import OrderedDict
from dataclasses import asdict, dataclass

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


class Memory:
    """The parent's memory; children see the copy of the moment of their fork."""

    def __init__(self) -> None:
        self._known: OrderedDict[str, Known] = OrderedDict()

    def recall(self, files: dict[str, str]) -> dict[str, Known]:
        """What is known about these files, by path."""
        found = {path: self._known.get(key(path, text)) for path, text in files.items()}
        return {path: known for path, known in found.items() if known is not None}

    def learn(self, lessons: object) -> None:
        """Takes over what a child has proved, as it came over the pipe."""
        for name, lesson in dict(lessons).items() if isinstance(lessons, dict) else ():
            needs = tuple((str(module), str(wanted)) for module, wanted in lesson["needs"])
            self._known[name] = Known(tuple(lesson["offered"]), tuple(lesson["fields"]), needs)
            self._known.move_to_end(name)
        while len(self._known) > MAX_FILES:
            self._known.popitem(last=False)


def lessons(files: dict[str, str], known: dict[str, Known]) -> dict[str, object]:
    """What a child tells its parent."""
    return {key(path, files[path]): asdict(fact) for path, fact in known.items()}
