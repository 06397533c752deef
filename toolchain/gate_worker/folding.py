"""Computes, without running anything, the text that an expression of literals stands for."""

import ast

from gate_worker.encoded import decoded

MAX_TEXT = 20_000
MAX_STEPS = 60


class Folder:
    """Folds literals, also through names that a file assigns exactly once."""

    def __init__(self, tree: ast.Module) -> None:
        self._known: dict[str, ast.expr] = {}
        twice: set[str] = set()
        for node in ast.walk(tree):
            targets: list[ast.expr] = []
            if isinstance(node, ast.Assign):
                targets = node.targets
            elif isinstance(node, ast.AnnAssign | ast.AugAssign | ast.NamedExpr):
                targets = [node.target]
            value = getattr(node, "value", None)
            for target in targets:
                if isinstance(target, ast.Name):
                    if target.id in self._known or not isinstance(value, ast.expr):
                        twice.add(target.id)
                    else:
                        self._known[target.id] = value
        for name in twice:
            self._known.pop(name, None)

    def fold(self, node: ast.expr, steps: int = MAX_STEPS) -> str | None:
        """The text, or None when it is not made of literals alone."""
        if steps <= 0:
            return None
        folded = self._fold(node, steps - 1)
        return folded if folded is None or len(folded) <= MAX_TEXT else None

    def _fold(self, node: ast.expr, steps: int) -> str | None:
        if isinstance(node, ast.Constant):
            return _text(node.value)
        if isinstance(node, ast.Name):
            known = self._known.get(node.id)
            return None if known is None else self.fold(known, steps // 2)
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
            left, right = self.fold(node.left, steps), self.fold(node.right, steps)
            return None if left is None or right is None else left + right
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mod):
            values = node.right.elts if isinstance(node.right, ast.Tuple) else [node.right]
            pattern, filled = self.fold(node.left, steps), self._all(values, "\0", steps)
            return None if pattern is None or filled is None else _filled(pattern, filled)
        if isinstance(node, ast.JoinedStr):
            return self._all(node.values, "", steps)
        if isinstance(node, ast.FormattedValue):
            return self.fold(node.value, steps) if node.format_spec is None else None
        if isinstance(node, ast.Subscript):
            return self._reversed(node, steps)
        return self._call(node, steps) if isinstance(node, ast.Call) else None

    def _all(self, nodes: list[ast.expr], separator: str, steps: int) -> str | None:
        parts = [self.fold(node, steps) for node in nodes[:500]]
        return separator.join(part or "" for part in parts) if None not in parts else None

    def _reversed(self, node: ast.Subscript, steps: int) -> str | None:
        piece = node.slice
        backwards = (
            isinstance(piece, ast.Slice)
            and piece.lower is None
            and piece.upper is None
            and isinstance(piece.step, ast.UnaryOp)
        )
        text = self.fold(node.value, steps) if backwards else None
        return None if text is None else text[::-1]

    def _call(self, node: ast.Call, steps: int) -> str | None:
        function, arguments = node.func, node.args
        if isinstance(function, ast.Name) and function.id in ("str", "chr", "reversed"):
            return self._builtin(function.id, arguments, steps)
        if not isinstance(function, ast.Attribute):
            return self.fold(arguments[0], steps) if _decodes(function) and arguments else None
        base = self.fold(function.value, steps)
        if function.attr == "join" and base is not None and len(arguments) == 1:
            return self._join(base, arguments[0], steps)
        if function.attr == "replace" and base is not None and len(arguments) >= 2:
            old, new = self.fold(arguments[0], steps), self.fold(arguments[1], steps)
            return None if old is None or new is None else base.replace(old, new)
        if function.attr in ("decode", "encode", "strip", "lower", "upper", "rstrip", "lstrip"):
            return base.upper() if base and function.attr == "upper" else base
        if _decodes(function) and arguments:
            return decoded(self.fold(arguments[0], steps) or "")
        return None

    def _builtin(self, name: str, arguments: list[ast.expr], steps: int) -> str | None:
        if len(arguments) != 1:
            return None
        if name == "chr" and isinstance(arguments[0], ast.Constant):
            code = arguments[0].value
            return chr(code) if isinstance(code, int) and 0 < code < 0x10000 else None
        text = self.fold(arguments[0], steps)
        return text[::-1] if text and name == "reversed" else text

    def _join(self, separator: str, argument: ast.expr, steps: int) -> str | None:
        if isinstance(argument, ast.List | ast.Tuple):
            return self._all(argument.elts, separator, steps)
        numbers = _numbers(argument)
        if numbers is not None:
            return separator.join(map(chr, numbers))
        text = self.fold(argument, steps)
        return None if text is None else separator.join(text)


def _filled(pattern: str, values: str) -> str:
    for value in values.split("\0"):
        pattern = pattern.replace("%s", value, 1)
    return pattern


def _text(value: object) -> str | None:
    if isinstance(value, bytes):
        return value.decode("latin-1")
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) < 10**12:
        return str(value)
    return value if isinstance(value, str) else None


def _decodes(function: ast.expr) -> bool:
    name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
    return name in ("b64decode", "urlsafe_b64decode", "b16decode", "fromhex", "unhexlify")


def _numbers(node: ast.expr) -> list[int] | None:
    """The numbers of `map(chr, [...])`, `(chr(c) for c in [...])` and `bytes([...])`."""
    source: ast.expr | None = None
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "map":
        source = node.args[1] if len(node.args) == 2 else None
    elif isinstance(node, ast.GeneratorExp | ast.ListComp):
        source = node.generators[0].iter
    if not isinstance(source, ast.List | ast.Tuple):
        return None
    values = [item.value for item in source.elts if isinstance(item, ast.Constant)]
    numbers = [value for value in values if isinstance(value, int) and 0 < value < 0x10000]
    return numbers if len(numbers) == len(source.elts) and numbers else None
