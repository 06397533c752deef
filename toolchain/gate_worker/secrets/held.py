"""What holds a value in Python: names, keywords, keys, defaults, fields, patterns."""

import ast
from collections.abc import Iterator

_HOLDERS = frozenset({"SecretStr", "SecretBytes"})
_WRAPPERS = frozenset({"Field", "field", "SecretStr", "SecretBytes", "str", "Header", "Query"})

Held = tuple[str, ast.expr]


def held(node: ast.AST) -> Iterator[Held]:
    """The pairs of a name and the value that it holds, by default or always."""
    if isinstance(node, ast.AnnAssign):
        yield from _annotated(node)
    elif isinstance(node, ast.Assign):
        for target in node.targets:
            yield from _assigned(target, node.value)
    elif isinstance(node, ast.NamedExpr):
        yield from _assigned(node.target, node.value)
    elif isinstance(node, ast.keyword):
        yield node.arg or "", node.value
    elif isinstance(node, ast.Dict):
        for key, value in zip(node.keys, node.values, strict=True):
            if isinstance(key, ast.Constant) and isinstance(key.value, str):
                yield key.value, value
    elif isinstance(node, ast.arguments):
        yield from _arguments(node)
    elif isinstance(node, ast.Match):
        for case in node.cases:
            for part in ast.walk(case.pattern):
                if isinstance(part, ast.MatchValue):
                    yield _name(node.subject), part.value
    elif isinstance(node, ast.Call) and _name(node.func) in _HOLDERS and node.args:
        yield "secret", node.args[0]


def _annotated(node: ast.AnnAssign) -> Iterator[Held]:
    if node.value is not None:
        yield from _assigned(node.target, node.value)
    for part in ast.walk(node.annotation):  # the fields in the metadata of Annotated
        if isinstance(part, ast.Call):
            yield from _assigned(node.target, part)


def _assigned(target: ast.expr, value: ast.expr) -> Iterator[Held]:
    if isinstance(target, ast.Tuple | ast.List) and isinstance(value, ast.Tuple | ast.List):
        for inner, part in zip(target.elts, value.elts, strict=False):
            yield from _assigned(inner, part)
        return
    for part in _defaults(value):
        yield _name(target), part


def _arguments(node: ast.arguments) -> Iterator[Held]:
    positional = [*node.posonlyargs, *node.args]
    tail = positional[len(positional) - len(node.defaults) :]
    for argument, default in zip(tail, node.defaults, strict=True):
        yield argument.arg, default
    for argument, other in zip(node.kwonlyargs, node.kw_defaults, strict=True):
        if other is not None:
            yield argument.arg, other


def _defaults(value: ast.expr) -> Iterator[ast.expr]:
    """The value itself, or what Field(…) or another call takes as default or example."""
    if not isinstance(value, ast.Call):
        yield value
        return
    if isinstance(value.func, ast.Attribute):
        yield value
    if _name(value.func) in _WRAPPERS:
        yield from value.args[:1]
        for keyword in value.keywords:
            if keyword.arg in ("default", "examples"):
                given = keyword.value
                yield from given.elts if isinstance(given, ast.List | ast.Tuple) else [given]


def _name(node: ast.expr) -> str:
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Constant):
        return str(node.slice.value)
    return node.attr if isinstance(node, ast.Attribute) else ""
