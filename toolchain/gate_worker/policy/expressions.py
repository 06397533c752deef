"""Calls, operators, lambdas and strings that allowed names could still be misused with."""

import ast
import re

from gate_worker.policy import annotations
from gate_worker.policy.scope import Scope

MAX_LAMBDAS = 3
MAX_CALLS = 12
MAX_REPEAT = 5_000
MAX_EXPONENT = 10
MAX_STRING = 20_000

# Calls that build types or import from strings, by origin.
_TYPE_MAKERS = frozenset(
    {("typing", "NamedTuple"), ("typing", "TypedDict"), ("typing", "NewType")}
    | {("enum", name) for name in ("Enum", "IntEnum", "StrEnum", "Flag", "IntFlag")}
    | {("pydantic", name) for name in ("create_model", "ImportString")}
)
_TYPE_TAKERS = frozenset({("pydantic", "TypeAdapter"), ("pydantic", "RootModel")})
_TYPE_KEYWORDS = frozenset({"response_model", "bound"})
_OBJECT_TAKERS = frozenset({("uvicorn", "run"), ("uvicorn", "Config")})
_WIDE_FORMAT = re.compile(r"\d{4,}")


def call(scope: Scope, node: ast.Call, calls: int) -> None:
    """Checks one call: what is called, and arguments that would be evaluated as types or
    imports."""
    origin = scope.origin(node.func)
    if calls > MAX_CALLS:
        scope.add(node, "too-deep", "calls are nested too deeply")
    if origin in _TYPE_MAKERS:
        scope.add(node, "type-maker", "types are made by class statements only")
    if origin in _TYPE_TAKERS and node.args:
        annotations.check(scope, node.args[0])
    if origin in _OBJECT_TAKERS and not (node.args and isinstance(node.args[0], ast.Name)):
        scope.add(node, "import-string", "the application is passed as an object")
    if origin == ("typing", "TypeVar"):
        for argument in node.args[1:]:
            annotations.check(scope, argument)
    for keyword in node.keywords:
        if keyword.arg in _TYPE_KEYWORDS:
            annotations.check(scope, keyword.value)


def binary(scope: Scope, node: ast.BinOp | ast.AugAssign) -> None:
    """Checks operators that make checkers or programs run out of time or memory."""
    left = node.target if isinstance(node, ast.AugAssign) else node.left
    right = node.value if isinstance(node, ast.AugAssign) else node.right
    if isinstance(node.op, ast.LShift):
        scope.add(node, "shift", "<< is not allowed; multiply instead")
    elif isinstance(node.op, ast.Pow) and not _small_power(left, right):
        scope.add(node, "power", "** takes a small constant exponent; else use math.pow", "error")
    elif isinstance(node.op, ast.Mult):
        for text, times in ((left, right), (right, left)):
            if _is_text(text) and not _small_repeat(text, times):
                scope.add(node, "repeat", "a string is repeated a small constant number of times")


def _small_power(left: ast.expr, right: ast.expr) -> bool:
    """True when no checker can fold it into something huge: a small exponent, and no tower."""
    if isinstance(right, ast.UnaryOp) and isinstance(right.op, ast.USub):
        right = right.operand
    exponent, base = _number(right), _number(left)
    tower = any(isinstance(part, ast.Pow | ast.LShift) for part in ast.walk(left))
    small_base = not isinstance(left, ast.Constant) or (base is not None and abs(base) <= 1000)
    return exponent is not None and abs(exponent) <= MAX_EXPONENT and small_base and not tower


def _number(node: ast.expr) -> int | float | None:
    value = node.value if isinstance(node, ast.Constant) else None
    return value if isinstance(value, int | float) else None


def _is_text(node: ast.expr) -> bool:
    constant = isinstance(node, ast.Constant) and isinstance(node.value, str | bytes)
    return constant or isinstance(node, ast.JoinedStr)


def _small_repeat(text: ast.expr, times: ast.expr) -> bool:
    value, count = text.value if isinstance(text, ast.Constant) else None, _number(times)
    short = isinstance(value, str | bytes) and len(value) <= 20
    return short and count is not None and count <= MAX_REPEAT


def constant(scope: Scope, node: ast.Constant) -> None:
    """Checks a literal: no dunder as text, nothing huge."""
    value = node.value
    if isinstance(value, str | bytes):
        if len(value) > MAX_STRING:
            scope.add(node, "long-string", "a string is too long")
        text = value if isinstance(value, str) else value.decode("latin-1")
        if re.fullmatch(r"__\w+__", text) and text != "__main__":
            scope.add(node, "dunder-text", "a dunder name as text is not allowed")


def format_spec(scope: Scope, node: ast.FormattedValue) -> None:
    """Checks the width in a format specification."""
    if node.format_spec is None:
        return
    for part in ast.walk(node.format_spec):
        value = part.value if isinstance(part, ast.Constant) else None
        if isinstance(value, str) and _WIDE_FORMAT.search(value):
            scope.add(node, "wide-format", "a format width is too large")


def lambda_depth(scope: Scope, node: ast.Lambda, lambdas: int) -> None:
    """Checks how deep lambdas are nested: checkers take exponential time."""
    if lambdas > MAX_LAMBDAS:
        scope.add(node, "too-deep", "lambdas are nested too deeply")
