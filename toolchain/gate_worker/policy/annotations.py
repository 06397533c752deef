"""Types are not strings (pydantic and FastAPI would evaluate them): annotations have a grammar of
their own."""

import ast

from gate_worker.policy.scope import Scope

_LITERAL = frozenset({"Literal"})
_ANNOTATED = frozenset({"Annotated"})


def alias_names(scope: Scope, tree: ast.Module) -> None:
    """Adds the file's classes and its `X = list[int]` aliases to the names that may be types."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef):
            scope.types.add(node.name)
    for statement in tree.body:
        if isinstance(statement, ast.Assign) and len(statement.targets) == 1:
            target = statement.targets[0]
            if isinstance(target, ast.Name) and _is_alias(scope, statement.value):
                scope.types.add(target.id)
        elif (
            isinstance(statement, ast.AnnAssign)
            and isinstance(statement.target, ast.Name)
            and isinstance(statement.annotation, ast.Name)
            and statement.annotation.id == "TypeAlias"
            and statement.value is not None
            and _is_alias(scope, statement.value)
        ):
            scope.types.add(statement.target.id)


def _is_alias(scope: Scope, node: ast.expr) -> bool:
    if isinstance(node, ast.Call):
        return scope.origin(node.func) == ("typing", "TypeVar")
    probe = Scope(scope.path, scope.table, scope.modules, scope.fields, types=scope.types)
    probe.imported, probe.handles = scope.imported, scope.handles
    check(probe, node)
    return not probe.findings and isinstance(node, ast.Subscript | ast.BinOp | ast.Name)


def check(scope: Scope, node: ast.expr) -> None:
    """Checks one annotation; metadata of Annotated is an ordinary expression and checked as such
    elsewhere."""
    if isinstance(node, ast.Constant):
        if node.value is not None and node.value is not ...:
            scope.add(node, "string-type", "a type is never a string or another constant")
    elif isinstance(node, ast.Name):
        _check_name(scope, node)
    elif isinstance(node, ast.Attribute):
        if scope.origin(node) is None:
            scope.add(node, "type", "this attribute is not a type of the table")
    elif isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitOr):
        check(scope, node.left)
        check(scope, node.right)
    elif isinstance(node, ast.Subscript):
        check(scope, node.value)
        name = _last_name(node.value)
        parts = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
        if name in _LITERAL:
            for part in parts:
                _check_literal(scope, part)
        elif name in _ANNOTATED:
            check(scope, parts[0])
        else:
            for part in parts:
                check(scope, part)
    elif isinstance(node, ast.List | ast.Tuple):
        for part in node.elts:
            check(scope, part)
    else:
        scope.add(node, "type", "a type is a name, a union or a subscript of names")


def assignment(scope: Scope, node: ast.AnnAssign) -> None:
    """Checks `x: T = …`; what a TypeAlias stands for is a type as well."""
    check(scope, node.annotation)
    if _last_name(node.annotation) == "TypeAlias" and node.value is not None:
        check(scope, node.value)


def _check_name(scope: Scope, node: ast.Name) -> None:
    known = node.id in scope.types or node.id in scope.table.types or node.id in scope.imported
    if not known:
        scope.add(node, "type", f"{node.id[:40]} is not known as a type here", "error")


def _check_literal(scope: Scope, node: ast.expr) -> None:
    plain = isinstance(node, ast.Constant) and isinstance(node.value, str | int | bool | None)
    negative = isinstance(node, ast.UnaryOp) and isinstance(node.operand, ast.Constant)
    if not plain and not negative:
        scope.add(node, "type", "Literal takes plain constants")


def _last_name(node: ast.expr) -> str:
    if isinstance(node, ast.Name):
        return node.id
    return node.attr if isinstance(node, ast.Attribute) else ""


def subscript(scope: Scope, node: ast.Subscript) -> None:
    """Checks `X["…"]` outside annotations: no string where X is a type, as in RootModel["…"]."""
    name = _last_name(node.value)
    is_type = name in scope.types or name in scope.table.types
    if not is_type or name in _LITERAL or name in _ANNOTATED:
        return
    _no_text(scope, node.slice)


def _no_text(scope: Scope, node: ast.AST) -> None:
    """Refuses strings and calls below a type; metadata of Annotated and values of Literal are
    none."""
    if isinstance(node, ast.Subscript):
        name = _last_name(node.value)
        if name in _ANNOTATED and isinstance(node.slice, ast.Tuple):
            return _no_text(scope, node.slice.elts[0])
        if name in _LITERAL:
            return None
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        scope.add(node, "string-type", "a type is never a string")
    elif isinstance(node, ast.Call | ast.JoinedStr):
        scope.add(node, "string-type", "a type is never computed")
    for part in ast.iter_child_nodes(node):
        _no_text(scope, part)
    return None
