"""mypy in process: one build in a forked child, over a copy of a cache that knows the third-party
packages.

Every plugin is checked under one package name, so that the pack's own files, equal in every plugin,
are known too. A job has a folder of its own: no path is ever seen twice, so mypy compares contents,
and a job's copy of the cache dies with it. `mypy.build` is no public API: mypy is pinned exactly,
and a test compares every finding with the command line.
"""

import os
import re
import shutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import mypy.build
import mypy.main
from mypy.errors import CompileError
from mypy.fscache import FileSystemCache
from mypy.version import __version__

from gate_worker.report import Finding

VERSION = __version__
PACKAGE = "generated_plugin"
_LINE = re.compile(
    r"(?P<path>[^:\n]+):(?P<line>\d+):((?P<column>\d+):)? (?P<kind>error|note): (?P<text>.*)"
)
_CODE = re.compile(r"(?P<text>.*?)  \[(?P<code>[a-z0-9-]+)\]")


class TypesError(Exception):
    """mypy did something that is neither a clean result nor a list of findings."""


@dataclass(frozen=True)
class TypesCheck:
    """How to run mypy: its configuration, the interpreter whose packages count, the cache to start
    from."""

    config: Path
    python: Path
    cache: Path

    def arguments(self, cache: Path) -> list[str]:
        """The command line without the files."""
        options = ["--config-file", str(self.config), "--python-executable", str(self.python)]
        return [*options, "--cache-dir", str(cache)]

    def copy_cache(self, copy: Path) -> Path:
        """Makes a cache of the job's own."""
        if self.cache.is_dir():
            shutil.copytree(self.cache, copy, copy_function=shutil.copyfile)
        return copy

    def check(self, source_root: Path, files: list[Path], cache: Path) -> list[Finding]:
        """Checks the files; every one must have been looked at, none with anything switched off."""
        names = [str(file) for file in files]
        scanned = FileSystemCache()
        sources, options = mypy.main.process_options(
            [*self.arguments(cache), *names], fscache=scanned
        )
        options.mypy_path = [str(source_root)]
        try:
            result = mypy.build.build(sources, options, fscache=scanned)
            output = result.errors
            expect_all(result.graph.values(), set(names))
        except CompileError as error:
            output = error.messages
            if not output:
                raise TypesError("mypy stopped without a word") from error
        return list(findings(output, source_root))


def expect_all(states: Iterable[mypy.build.State], names: set[str]) -> None:
    """Raises unless mypy has looked at every one of the files, whole, under our options."""
    seen = set()
    for state in states:
        if state.path in names:
            seen.add(state.path)
            if state.tree is not None and (state.tree.ignored_lines or state.tree.is_stub):
                raise TypesError("mypy left out part of a file")
            if state.options.ignore_errors or state.options.disabled_error_codes:
                raise TypesError("mypy's checks were switched off in a file")
    if seen != names:
        raise TypesError(f"mypy looked at {len(seen)} of {len(names)} files")


def findings(output: list[str], source_root: Path) -> Iterator[Finding]:
    """Reads mypy's lines about the files of the package in that folder."""
    for line in output:
        match = _LINE.fullmatch(line)
        if match is None or not match["path"].startswith(f"{source_root}/{PACKAGE}/"):
            raise TypesError("mypy printed something unexpected")
        if match["kind"] == "note":
            continue
        coded = _CODE.fullmatch(match["text"])
        text, code = (coded["text"], coded["code"]) if coded else (match["text"], "misc")
        path = os.path.relpath(match["path"], source_root / PACKAGE)
        message = text.replace(f"{source_root}/", "").replace(f"{PACKAGE}.", "")
        yield Finding(path, int(match["line"]), int(match["column"] or 0), "mypy", code, message)
