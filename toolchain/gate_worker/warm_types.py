"""mypy over what it knows already: the parent holds the graph and the trees of all third-party
packages and of the pack's own files; a forked child checks only what can differ in its plugin.

"Can differ" is decided by files: what has another text, and all that imports it, however far away.
Those are parsed, analysed and checked as a whole by the same functions that a plain build uses, so
the findings are those of the command line (a test compares them); the rest depends on nothing that
changed. What the child does to the graph dies with it. None of this is public API: mypy is pinned.
"""

import gc
import os
from collections.abc import Iterable
from pathlib import Path

import mypy.main
from mypy.build import (
    PRI_INDIRECT,
    SCC,
    BuildResult,
    State,
    build,
    create_metastore,
    load_graph,
    process_stale_scc,
    sorted_components_inner,
)
from mypy.errors import CompileError
from mypy.modulefinder import BuildSource
from mypy.server.update import ensure_trees_loaded
from mypy.typestate import type_state

from gate_worker.report import Finding
from gate_worker.types_check import PACKAGE, TypesCheck, TypesError, expect_all, findings
from gate_worker.virtual_files import ROOT, VirtualFiles


class WarmTypes:
    """Made once by the parent from a clean tree without a word from a user or a model."""

    def __init__(
        self, types: TypesCheck, seed: Path, files: dict[str, str], logic: frozenset[str]
    ) -> None:
        """Logic files and the models are expected to differ in every plugin."""
        self._texts = _python(files)
        self._files = VirtualFiles()
        self._put(self._texts)
        gc.disable()  # nothing of what is made here is garbage
        try:
            result = self._build(types, seed)
            self._manager, self._graph = result.manager, result.graph
            ensure_trees_loaded(self._manager, self._graph, list(self._graph))
        finally:
            gc.enable()
        self._leave_disk()
        self._importers = self._read_importers()
        self._moving = self._dependents(map(_module, logic | {"models.py"}))
        self._rehearse()

    def _build(self, types: TypesCheck, seed: Path) -> BuildResult:
        sources, options = mypy.main.process_options(
            [*types.arguments(types.cache), str(seed)], fscache=self._files
        )
        options.mypy_path = [ROOT]
        result = build([*sources, *_sources(self._texts)], options, fscache=self._files)
        if result.errors:
            raise TypesError("the tree to learn from is not clean")
        expect_all(result.graph.values(), set(map(_place, self._texts)))
        return result

    def _leave_disk(self) -> None:
        """From here on nothing is read from a cache, nor written to one."""
        self._manager.cache_enabled = False
        self._manager.options.cache_dir = os.devnull
        self._manager.metastore.close()
        self._manager.metastore = create_metastore(self._manager.options, parallel_worker=False)

    def _read_importers(self) -> dict[str, list[str]]:
        importers: dict[str, list[str]] = {}
        for name, state in self._graph.items():
            if name.partition(".")[0] == PACKAGE:
                for needed in (*state.dependencies, *state.suppressed, *(state.ancestors or ())):
                    importers.setdefault(needed, []).append(name)
        return importers

    def _dependents(self, modules: Iterable[str]) -> set[str]:
        """The modules themselves, and what imports them, directly or not."""
        found: set[str] = set()
        waiting = list(modules)
        while waiting:
            name = waiting.pop()
            if name not in found:
                found.add(name)
                waiting.extend(self._importers.get(name, ()))
        return found

    def _rehearse(self) -> None:
        """Checks what will move once, so that whatever mypy makes at first use is made, and keeps
        its parsed files for the children."""
        moving = {path for path in self._texts if _module(path) in self._moving}
        said: list[str] = []
        self._manager.flush_errors = lambda _file, lines, _serious: said.extend(lines)
        self._forget(self._moving)
        self._process(moving)
        self._forget(self._moving)
        if said:
            raise TypesError("mypy finds something in the tree that it has found clean")
        type_state.reset_all_subtype_caches()
        self._manager.ast_cache.clear()
        load_graph(_sources(moving), self._manager, dict(self._graph), [])
        self._forget(self._moving)
        self._manager.errors.reset()

    def _forget(self, modules: Iterable[str]) -> None:
        for name in modules:
            self._graph.pop(name, None)
            self._manager.modules.pop(name, None)
            self._manager.missing_modules.pop(name, None)

    def _put(self, texts: dict[str, str]) -> None:
        self._files.put({f"{PACKAGE}/{path}": text for path, text in texts.items()})

    def fits(self, files: dict[str, str]) -> bool:
        """True for trees that have every file that is known here, and packages all the way."""
        folders = {path.rpartition("/")[0] for path in _python(files)}
        inits = {f"{folder}/__init__.py".lstrip("/") for folder in folders}
        return files.keys() >= inits | self._texts.keys()

    def check(self, files: dict[str, str]) -> list[Finding]:
        """Checks the Python files of a tree that fits. Only in a child: the graph is changed."""
        texts = _python(files)
        self._put(texts)
        changed = {_module(path) for path in texts if texts[path] != self._texts.get(path)}
        stale = self._dependents(changed) | self._moving
        known = [state for name, state in self._graph.items() if name not in stale]
        self._forget(stale)
        for name in changed:
            self._manager.ast_cache.pop(name, None)
        self._manager.find_module_cache.clear()
        output: list[str] = []
        self._manager.flush_errors = lambda _file, lines, _serious: output.extend(lines)
        try:
            fresh = self._process({path for path in texts if _module(path) in stale})
            expect_all([*known, *fresh], set(map(_place, texts)))
        except CompileError as error:
            output.extend(error.messages)
            if not output:
                raise TypesError("mypy stopped without a word") from error
        return list(findings(output, Path(ROOT)))

    def _process(self, paths: set[str]) -> list[State]:
        fresh: list[State] = []
        load_graph(_sources(paths), self._manager, self._graph, fresh)
        for state in fresh:
            self._manager.import_map[state.id] = state.dependencies_set
        names = {state.id for state in fresh}
        for cycle in sorted_components_inner(self._graph, names, PRI_INDIRECT):
            process_stale_scc(self._graph, SCC(set(cycle)), self._manager)
        return fresh


def _python(files: dict[str, str]) -> dict[str, str]:
    return {path: text for path, text in files.items() if path.endswith(".py")}


def _module(path: str) -> str:
    name = f"{PACKAGE}.{path.removesuffix('.py').replace('/', '.')}"
    return name.removesuffix(".__init__")


def _place(path: str) -> str:
    return f"{ROOT}/{PACKAGE}/{path}"


def _sources(paths: Iterable[str]) -> list[BuildSource]:
    return [BuildSource(_place(path), _module(path)) for path in sorted(paths)]
