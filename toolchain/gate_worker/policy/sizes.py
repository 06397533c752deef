"""Literal amounts that would take all memory or time, of a checker or of the plugin."""

import ast
import re

from gate_worker.policy.scope import Scope

MAX_REPEAT = 5_000
MAX_ITEMS = 1_000_000
MAX_EXPONENT = 10
MAX_BASE = 1_000

_AMOUNTS = {
    **dict.fromkeys(("ljust", "rjust", "center", "zfill", "expandtabs"), MAX_REPEAT),
    **dict.fromkeys(("factorial", "comb", "perm"), MAX_REPEAT),
    **dict.fromkeys(("range", "bytes", "repeat", "islice"), MAX_ITEMS * 10),
}
_WIDE_FORMAT = re.compile(r"\d{4,}")
_WIDE_PERCENT = re.compile(r"%[-+ #0]*(\d{4,}|\*)")


def call(scope: Scope, node: ast.Call) -> None:
    """Checks amounts that are passed to what pads, counts or fills."""
    function = node.func
    name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
    for argument in node.args if name in _AMOUNTS else ():
        number = _amount(scope, argument)
        if number is not None and number > _AMOUNTS[name]:
            scope.add(node, "huge", f"{name} takes at most {_AMOUNTS[name]} here", "error")


def binary(scope: Scope, node: ast.BinOp | ast.AugAssign) -> None:
    """Checks operators that make checkers or programs run out of time or memory."""
    left = node.target if isinstance(node, ast.AugAssign) else node.left
    right = node.value if isinstance(node, ast.AugAssign) else node.right
    if isinstance(node.op, ast.LShift):
        scope.add(node, "shift", "<< is not allowed; multiply instead")
    elif isinstance(node.op, ast.Pow) and not _small_power(left, right):
        scope.add(node, "power", "** takes a small constant exponent; else use math.pow", "error")
    elif isinstance(node.op, ast.Mod) and _wide_percent(left):
        scope.add(node, "wide-format", "a format width is too large or computed", "error")
    elif isinstance(node.op, ast.Mult):
        for items, times in ((left, right), (right, left)):
            _repeat(scope, node, items, times)


def format_spec(scope: Scope, node: ast.FormattedValue) -> None:
    """Checks the width in a format specification."""
    for part in ast.walk(node.format_spec) if node.format_spec is not None else ():
        value = part.value if isinstance(part, ast.Constant) else ""
        if _WIDE_FORMAT.search(str(value)):
            scope.add(node, "wide-format", "a format width is too large")


def _repeat(
    scope: Scope, node: ast.BinOp | ast.AugAssign, items: ast.expr, times: ast.expr
) -> None:
    known = _known(scope, items)
    number = _amount(scope, times)
    if _is_text(scope, known):
        long = not isinstance(known, ast.Constant) or len(str(known.value)) > 20
        powers = any(isinstance(part, ast.Pow | ast.LShift) for part in ast.walk(times))
        if number is None and powers or number is not None and number > (1 if long else MAX_REPEAT):
            message = f"a short text is repeated at most {MAX_REPEAT} times"
            scope.add(node, "repeat", message, "error" if number is None else "critical")
    elif isinstance(known, ast.List | ast.Tuple) and number is not None and number > MAX_ITEMS:
        scope.add(node, "huge", f"a list is repeated at most {MAX_ITEMS} times", "error")


def _known(scope: Scope, node: ast.expr) -> ast.expr:
    return (scope.values.only(node.id) if isinstance(node, ast.Name) else None) or node


def _is_text(scope: Scope, node: ast.expr, steps: int = 6) -> bool:
    if isinstance(node, ast.BinOp) and steps:
        sides = (_known(scope, node.left), _known(scope, node.right))
        return any(_is_text(scope, side, steps - 1) for side in sides)
    constant = isinstance(node, ast.Constant) and isinstance(node.value, str | bytes)
    return constant or isinstance(node, ast.JoinedStr)


def _small_power(left: ast.expr, right: ast.expr) -> bool:
    """True when no checker can fold it into something huge: a small exponent, and no tower."""
    if isinstance(right, ast.UnaryOp) and isinstance(right.op, ast.USub):
        right = right.operand
    exponent, base = _number(right), _number(left)
    tower = any(isinstance(part, ast.Pow | ast.LShift) for part in ast.walk(left))
    small = not isinstance(left, ast.Constant) or (base is not None and abs(base) <= MAX_BASE)
    return exponent is not None and abs(exponent) <= MAX_EXPONENT and small and not tower


def _amount(scope: Scope, node: ast.expr) -> float | None:
    """A number that the file writes out, also as a product or power of such, or under a name."""
    if isinstance(node, ast.Name):
        known = scope.values.only(node.id)
        return _number(known) if known is not None else None
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mult | ast.Pow):
        left, right = _amount(scope, node.left), _amount(scope, node.right)
        if left is None or right is None:
            return None
        if isinstance(node.op, ast.Mult):
            return left * right
        return left**right if _small_power(node.left, node.right) else float("inf")
    return _number(node)


def _number(node: ast.expr) -> int | float | None:
    value = node.value if isinstance(node, ast.Constant) else None
    return value if isinstance(value, int | float) else None


def _wide_percent(node: ast.expr) -> bool:
    value = node.value if isinstance(node, ast.Constant) else None
    return isinstance(value, str) and _WIDE_PERCENT.search(value) is not None
