"""Every address that the logic fetches starts with a host that is written out in the file, whatever
way it takes from there."""

import ast
import re

from gate_worker.policy.scope import Scope
from gate_worker.policy.values import Values

METHODS = frozenset({"get_text", "get_json", "post_json"})
MAX_STEPS = 12

_HOLE = "\x00"
_OPEN = re.compile(r"https://[A-Za-z0-9.-]+(?=[/?#]|$)")
_CLOSED = re.compile(r"https://[A-Za-z0-9.-]+[/?#]")
_KEEP_HEAD = frozenset({"rstrip", "strip", "removesuffix"})


def check(scope: Scope, node: ast.Call) -> None:
    """Checks one call of tools.http."""
    function = node.func
    if not (isinstance(function, ast.Attribute) and function.attr in METHODS):
        return
    if not (isinstance(function.value, ast.Attribute) and function.value.attr == "http"):
        return
    named = [keyword.value for keyword in node.keywords if keyword.arg == "url"]
    address = next(iter([*node.args, *named]), None)
    if not Trail(scope.values).leads(address, closed=False):
        message = "the host of a fetched address is written out: it starts with https://host/"
        scope.add(node, "dynamic-host", message, "error")


class Trail:
    """Follows the beginning of an address back to literals."""

    def __init__(self, values: Values) -> None:
        self._values = values
        self._steps = MAX_STEPS
        self._seen: set[str] = set()

    def leads(self, node: ast.expr | None, *, closed: bool) -> bool:
        """True when every value of the expression starts with a host of a literal; `closed`: and
        the host cannot grow."""
        if node is None or self._steps <= 0:
            return False
        self._steps -= 1
        try:
            return self._leads(node, closed)
        finally:
            self._steps += 1

    def _leads(self, node: ast.expr, closed: bool) -> bool:
        if isinstance(node, ast.Constant | ast.JoinedStr | ast.BinOp):
            text = self._outline(node)
            if text.startswith(_HOLE):
                grows = text[1:2] not in ("/", "?", "#")
                first = _first(node)
                return first is not node and self.leads(first, closed=closed or grows)
            return (_CLOSED if closed else _OPEN).match(text) is not None
        if isinstance(node, ast.Name):
            return self._name(node.id, closed)
        if isinstance(node, ast.IfExp):
            return self._all([node.body, node.orelse], closed)
        if isinstance(node, ast.BoolOp):
            return self._all(node.values, closed)
        if isinstance(node, ast.NamedExpr):
            return self.leads(node.value, closed=closed)
        if isinstance(node, ast.Subscript) and isinstance(node.value, ast.Name):
            return self._table(self._values.only(node.value.id), closed)
        return isinstance(node, ast.Call) and self._call(node, closed)

    def _all(self, nodes: list[ast.expr] | list[ast.expr | None], closed: bool) -> bool:
        return bool(nodes) and all(self.leads(node, closed=closed) for node in nodes)

    def _name(self, name: str, closed: bool) -> bool:
        values = self._values
        if name in values.hidden or name in self._seen:
            return False
        self._seen.add(name)
        try:
            return self._all([*values.assigned.get(name, []), *values.passed(name)], closed)
        finally:
            self._seen.discard(name)

    def _table(self, node: ast.expr | None, closed: bool) -> bool:
        if isinstance(node, ast.Dict):
            return self._all(node.values, closed)
        return isinstance(node, ast.List | ast.Tuple) and self._all(node.elts, closed)

    def _call(self, node: ast.Call, closed: bool) -> bool:
        function = node.func
        if isinstance(function, ast.Attribute):
            return function.attr in _KEEP_HEAD and self.leads(function.value, closed=closed)
        name = function.id if isinstance(function, ast.Name) else ""
        defined = self._values.functions.get(name, [])
        if len(defined) != 1 or not isinstance(defined[0], ast.FunctionDef):
            return False
        returned = [part for part in ast.walk(defined[0]) if isinstance(part, ast.Return)]
        return self._all([part.value for part in returned], closed)

    def _outline(self, node: ast.expr, steps: int = MAX_STEPS) -> str:
        """The text with a hole where it is not a literal."""
        if isinstance(node, ast.Constant):
            return node.value if isinstance(node.value, str) else _HOLE
        if isinstance(node, ast.JoinedStr):
            return "".join(self._outline(part, steps) for part in node.values)
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
            return self._outline(node.left, steps) + self._outline(node.right, steps)
        if isinstance(node, ast.FormattedValue) and node.conversion < 0 and not node.format_spec:
            return self._outline(node.value, steps)
        known = self._values.only(node.id) if isinstance(node, ast.Name) and steps else None
        return _HOLE if known is None else self._outline(known, steps - 1)


def _first(node: ast.expr) -> ast.expr:
    """The expression at the beginning of a text that is put together."""
    if isinstance(node, ast.JoinedStr) and node.values:
        return _first(node.values[0])
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        return _first(node.left)
    return node.value if isinstance(node, ast.FormattedValue) else node
