"""What a plugin really uses, read from its logic: hosts, environment, storage, model. Declarations
are compared with it."""

import ast
import re
from collections.abc import Iterator

from gate_worker import hosts
from gate_worker.folding import Folder
from gate_worker.report import Finding

_URL = re.compile(r"([a-zA-Z][a-zA-Z0-9+.-]*)://([^/?#\s\"'<>]*)")
_HOLE = "\x00"
_TOOLS = ("http", "storage", "llm", "clock", "user", "dice", "env")


class Facts:
    """Collects over the logic files of a tree."""

    def __init__(self) -> None:
        self.hosts: set[str] = set()
        self.environment: set[str] = set()
        self.tools: set[str] = set()
        self.imports: set[str] = set()
        self.findings: list[Finding] = []

    def read(self, path: str, tree: ast.Module) -> None:
        """Reads one logic file."""
        folder = Folder(tree)
        prose = {id(text) for text in _docstrings(tree)}
        inner = {
            id(part)
            for node in ast.walk(tree)
            if isinstance(node, ast.JoinedStr | ast.BinOp)
            for part in ast.walk(node)
            if part is not node
        }
        for node in ast.walk(tree):
            if isinstance(node, ast.Attribute) and node.attr in _TOOLS:
                if isinstance(node.value, ast.Name) and node.value.id == "tools":
                    self.tools.add(node.attr)
            if isinstance(node, ast.Call):
                self._environment(path, node, folder)
            if isinstance(node, ast.ImportFrom) and not node.level:
                self.imports.add(node.module or "")
            elif isinstance(node, ast.Import):
                self.imports.update(alias.name for alias in node.names)
            is_text = isinstance(node, ast.Constant | ast.JoinedStr | ast.BinOp)
            if is_text and id(node) not in prose | inner:
                self._hosts(path, node, _outline(node, folder))

    def _environment(self, path: str, node: ast.Call, folder: Folder) -> None:
        function = node.func
        if not (isinstance(function, ast.Attribute) and function.attr == "get"):
            return
        base = function.value
        if not (isinstance(base, ast.Attribute) and base.attr == "env"):
            return
        name = folder.fold(node.args[0]) if node.args else None
        if name is None:
            self._add(path, node, "dynamic-environment", "tools.env.get takes a literal name")
        else:
            self.environment.add(name)

    def _hosts(self, path: str, node: ast.AST, text: str) -> None:
        match = _URL.match(text.strip())  # an address that is fetched starts with its scheme
        if match is not None and text.strip() != match[1] + "://":
            scheme, authority = match[1], match[2]
            if scheme.lower() != "https":
                self._add(path, node, "scheme", "addresses start with https://")
            reason = hosts.refusal(authority.lower())
            if _HOLE in authority:
                self._add(path, node, "dynamic-host", "the host of an address is written out")
            elif reason is not None:
                self._add(path, node, "host", reason)
            else:
                self.hosts.add(authority.lower())

    def _add(self, path: str, node: ast.AST, code: str, message: str) -> None:
        line, column = getattr(node, "lineno", 0), getattr(node, "col_offset", -1) + 1
        self.findings.append(Finding(path, line, column, "policy", code, message, "critical"))

    def shown(self) -> dict[str, object]:
        """The facts as JSON."""
        return {
            "hosts": sorted(self.hosts),
            "environment": sorted(self.environment),
            "tools": sorted(self.tools),
            "imports": sorted(self.imports),
        }


def _outline(node: ast.AST, folder: Folder) -> str:
    """The text of an expression with a hole where it is not made of literals."""
    if isinstance(node, ast.JoinedStr):
        return "".join(_outline(part, folder) for part in node.values)
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        return _outline(node.left, folder) + _outline(node.right, folder)
    folded = folder.fold(node) if isinstance(node, ast.expr) else None
    return _HOLE if folded is None else folded


def _docstrings(tree: ast.Module) -> Iterator[ast.AST]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            yield node.value
