"""The policy over a whole tree: which table a file falls under, and what the files offer to each
other."""

import ast
from collections.abc import Generator, Iterator

from gate_worker.memory import Known
from gate_worker.policy import (
    annotations,
    bindings,
    imports,
    lexical,
    program,
    syntax,
    values,
)
from gate_worker.policy.scope import Scope
from gate_worker.policy.table import Table
from gate_worker.policy.walk import Walker
from gate_worker.report import Finding

# Findings after which no tool may see the tree: it would run out of time or memory, or misread it.
STOPS = frozenset({"syntax", "power", "huge", "repeat", "wide-format"})


class Sources:
    """The Python files of one tree under their tables. Files that are known to be clean are not
    looked at again."""

    def __init__(self, logic: frozenset[str], narrow: Table, wide: Table) -> None:
        self._logic = logic
        self._narrow = narrow
        self._wide = wide
        self.learned: dict[str, Known] = {}

    def check(self, sources: dict[str, str], known: dict[str, Known]) -> Iterator[Finding]:
        """Finds what is not allowed; logic files by the narrow table, the pack's own files by the
        wide one."""
        trees: dict[str, ast.Module] = {}
        modules = {
            _dotted(path): frozenset(known[path].offered) for path in sources if path in known
        }
        fields = set(known["models.py"].fields) if "models.py" in known else set()
        for path in sorted(sources.keys() - known.keys()):
            tree = yield from self._parse(path, sources[path])
            if tree is not None:
                trees[path] = tree
                modules[_dotted(path)] = _offered(tree)
        for path in sorted(known.keys() & sources.keys()):
            if not known[path].holds(modules):
                tree = yield from self._parse(path, sources[path])
                trees.update({path: tree} if tree is not None else {})
        if "models.py" in trees:
            fields.update(_fields(trees["models.py"]))
        for path, tree in trees.items():
            yield from self._walk(path, tree, modules, frozenset(fields))

    @staticmethod
    def _parse(path: str, text: str) -> Generator[Finding, None, ast.Module | None]:
        found = list(lexical.check(path, text))
        parsed = syntax.parse(path, text) if not _blocks(found) else None
        if isinstance(parsed, Finding):
            found.append(parsed)
        elif parsed is not None:
            found.extend(syntax.check(path, parsed))
        yield from found
        return parsed if isinstance(parsed, ast.Module) and not _blocks(found) else None

    def _walk(
        self,
        path: str,
        tree: ast.Module,
        modules: dict[str, frozenset[str]],
        fields: frozenset[str],
    ) -> Iterator[Finding]:
        narrow = path in self._logic
        scope = Scope(path, self._narrow if narrow else self._wide, modules, fields)
        imports.collect(scope, tree)
        own = frozenset(_fields(tree))
        scope.own_attributes.update(own)
        annotations.alias_names(scope, tree)
        scope.values = values.read(tree)
        if narrow:
            bindings.check(scope, tree)
            program.check(scope, tree)
        Walker(scope).walk(tree)
        yield from scope.findings
        if not scope.findings and not narrow:
            offered = tuple(sorted(_offered(tree)))
            needs = tuple(sorted(scope.needs))
            self.learned[path] = Known(offered, tuple(sorted(own)), needs)


def _blocks(found: list[Finding]) -> bool:
    return any(finding.code in ("too-deep", "syntax", "node") for finding in found)


def _dotted(path: str) -> str:
    name = path.removesuffix(".py").replace("/", ".")
    return "" if name == "__init__" else name.removesuffix(".__init__")


def _offered(tree: ast.Module) -> frozenset[str]:
    """The names that a file offers: what it defines itself."""
    names: set[str] = set()
    for statement in tree.body:
        if isinstance(statement, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            names.add(statement.name)
        elif isinstance(statement, ast.Assign | ast.AnnAssign):
            targets = statement.targets if isinstance(statement, ast.Assign) else [statement.target]
            names.update(target.id for target in targets if isinstance(target, ast.Name))
    return frozenset(name for name in names if not name.startswith("_"))


def _fields(tree: ast.Module | None) -> Iterator[str]:
    """The names of the fields and methods that a file's classes define."""
    for node in ast.walk(tree) if tree is not None else ():
        if isinstance(node, ast.ClassDef):
            for statement in node.body:
                if isinstance(statement, ast.AnnAssign) and isinstance(statement.target, ast.Name):
                    yield statement.target.id
                elif isinstance(statement, ast.FunctionDef | ast.AsyncFunctionDef):
                    yield statement.name
                elif isinstance(statement, ast.Assign):
                    for target in statement.targets:
                        if isinstance(target, ast.Name):
                            yield target.id
        elif isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store):
            if isinstance(node.value, ast.Name) and node.value.id == "self":
                yield node.attr
