"""In logic, `self`, `cls` and `tools` mean what they say, and the tools are used where they stand:
what is fetched, kept and read can be told from the file alone."""

import ast

from gate_worker.policy.scope import Scope

_METHODS = {
    "http": frozenset({"get_text", "get_json", "post_json"}),
    "storage": frozenset({"get", "put", "delete", "keys", "get_json", "put_json"}),
    "llm": frozenset({"ask"}),
    "env": frozenset({"get"}),
}
_ALL_METHODS = frozenset().union(*_METHODS.values())
_OWN = frozenset({"self", "cls"})
_KEPT = _OWN | {"tools"}

_Function = ast.FunctionDef | ast.AsyncFunctionDef


def check(scope: Scope, tree: ast.Module) -> None:
    """Checks one logic file."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Name):
            _name(scope, node)
        elif isinstance(node, ast.Attribute):
            _attribute(scope, node)
        elif isinstance(node, _Function | ast.Lambda):
            _arguments(scope, node)
        elif isinstance(node, ast.MatchClass) and set(node.kwd_attrs) & _METHODS.keys():
            _refuse(scope, node, "tool-value", "a tool is not taken out of the tools")
        elif isinstance(node, ast.alias) and "Tools" in (node.name, node.asname) and node.asname:
            _refuse(scope, node, "tools", "Tools keeps its name")
        if _bound(node) in _KEPT:
            _refuse(scope, node, "binding", f"{_bound(node)} is not bound again")


def _bound(node: ast.AST) -> str | None:
    if isinstance(node, ast.ExceptHandler | ast.MatchAs | ast.MatchStar | ast.ClassDef | _Function):
        return node.name
    if isinstance(node, ast.MatchMapping):
        return node.rest
    return node.asname if isinstance(node, ast.alias) else None


def _arguments(scope: Scope, node: _Function | ast.Lambda) -> None:
    arguments = node.args
    every = [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs]
    every += [extra for extra in (arguments.vararg, arguments.kwarg) if extra is not None]
    in_class = isinstance(scope.values.parents[id(node)], ast.ClassDef)
    static = isinstance(node, _Function) and any(
        isinstance(mark, ast.Name) and mark.id == "staticmethod" for mark in node.decorator_list
    )
    for position, argument in enumerate(every):
        if argument.arg in _OWN and (not in_class or static or position):
            _refuse(scope, argument, "binding", f"{argument.arg} is the first argument of a method")
        is_tools = isinstance(argument.annotation, ast.Name) and argument.annotation.id == "Tools"
        if is_tools != (argument.arg == "tools"):
            _refuse(scope, argument, "tools", "the argument `tools: Tools` keeps name and type")


def _name(scope: Scope, node: ast.Name) -> None:
    parent = scope.values.parents[id(node)]
    if node.id in _KEPT and not isinstance(node.ctx, ast.Load):
        field = isinstance(parent, ast.AnnAssign) and _is_named(parent.annotation, "Tools")
        if not (field and isinstance(scope.values.parents[id(parent)], ast.ClassDef)):
            _refuse(scope, node, "binding", f"{node.id} is not bound again")
    elif node.id == "tools":
        _whole(scope, node, parent)
    elif node.id == "Tools" and not _is_type(scope, node, parent):
        _refuse(scope, node, "tools", "Tools is used as the type of `tools` only")


def _is_type(scope: Scope, node: ast.Name, parent: ast.AST) -> bool:
    if isinstance(parent, ast.arg):
        return True
    if isinstance(parent, ast.AnnAssign):
        return _is_named(parent.target, "tools")
    while isinstance(parent, ast.List | ast.Tuple | ast.Subscript):
        if isinstance(parent, ast.Subscript) and _is_named(parent.value, "Callable"):
            return True
        parent = scope.values.parents[id(parent)]
    return False


def _whole(scope: Scope, node: ast.expr, parent: ast.AST) -> None:
    """The tools as a whole: only the base of an attribute, or handed on to a function of the
    file."""
    if isinstance(parent, ast.Attribute):
        return
    if isinstance(parent, ast.keyword):
        parent = scope.values.parents[id(parent)]
    if isinstance(parent, ast.Call) and isinstance(parent.func, ast.Name):
        name = parent.func.id
        if name not in scope.imported and name not in scope.table.builtins:
            return
    if isinstance(parent, ast.Assign) and _is_named(parent.targets[0], "tools"):
        return
    _refuse(scope, node, "tools", "the tools are used as tools.x or handed on to a function")


def _attribute(scope: Scope, node: ast.Attribute) -> None:
    parent = scope.values.parents[id(node)]
    if node.attr == "tools" and isinstance(node.ctx, ast.Load):
        _whole(scope, node, parent)
    if node.attr not in _METHODS:
        return
    method = parent.attr if isinstance(parent, ast.Attribute) else ""
    called = scope.values.parents.get(id(parent))
    direct = isinstance(called, ast.Call) and called.func is parent
    if _is_named(node.value, "tools"):
        allowed = direct and method in _METHODS[node.attr]
    else:  # a field of the plugin's own models may have such a name too
        allowed = node.attr in scope.fields and method not in _ALL_METHODS
    if not allowed:
        _refuse(scope, node, "tool-value", f"call it in place: tools.{node.attr}.method(…)")


def _is_named(node: ast.expr, name: str) -> bool:
    if isinstance(node, ast.Attribute):
        return node.attr == name
    return isinstance(node, ast.Name) and node.id == name


def _refuse(scope: Scope, node: ast.AST, code: str, message: str) -> None:
    scope.add(node, code, message, "error")
