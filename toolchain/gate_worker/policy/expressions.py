"""Calls, lambdas and strings that allowed names could still be misused with."""

import ast
import re

from gate_worker.policy import addresses, annotations, sizes
from gate_worker.policy.scope import Scope

MAX_LAMBDAS = 3
MAX_CALLS = 12
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


def call(scope: Scope, node: ast.Call, calls: int) -> None:
    """Checks one call: what is called, and arguments that would be evaluated as types or
    imports."""
    origin = scope.origin(node.func)
    if scope.narrow:
        sizes.call(scope, node)
        addresses.check(scope, node)
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


def constant(scope: Scope, node: ast.Constant) -> None:
    """Checks a literal: no dunder as text, nothing huge."""
    value = node.value
    if isinstance(value, str | bytes):
        if len(value) > MAX_STRING:
            scope.add(node, "long-string", "a string is too long")
        text = value if isinstance(value, str) else value.decode("latin-1")
        if re.fullmatch(r"__\w+__", text) and text != "__main__":
            scope.add(node, "dunder-text", "a dunder name as text is not allowed")


def lambda_depth(scope: Scope, node: ast.Lambda, lambdas: int) -> None:
    """Checks how deep lambdas are nested: checkers take exponential time."""
    if lambdas > MAX_LAMBDAS:
        scope.add(node, "too-deep", "lambdas are nested too deeply")
