"""Which expressions a name of one file may stand for: everything that is ever assigned or passed to
it."""

import ast
from dataclasses import dataclass, field

# Called by the runtime with what people write: no call in the file tells what they receive.
ENTRIES = frozenset({"from_text", "handle", "check"})

_Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass
class Values:
    """The assignments, functions and calls of one file."""

    assigned: dict[str, list[ast.expr]] = field(default_factory=dict)
    functions: dict[str, list[_Function]] = field(default_factory=dict)
    owners: dict[str, list[_Function]] = field(default_factory=dict)
    calls: dict[str, list[ast.Call]] = field(default_factory=dict)
    hidden: set[str] = field(default_factory=set)
    parents: dict[int, ast.AST] = field(default_factory=dict)

    def only(self, name: str) -> ast.expr | None:
        """The one expression that a name stands for; None when there are more, or none."""
        found = self.assigned.get(name, [])
        known = len(found) == 1 and name not in self.hidden and name not in self.owners
        return found[0] if known else None

    def passed(self, name: str) -> list[ast.expr | None]:
        """What calls and defaults give to parameters of this name; None where that is not known."""
        return [value for owner in self.owners.get(name, []) for value in self._given(owner, name)]

    def _given(self, function: _Function, name: str) -> list[ast.expr | None]:
        arguments = function.args
        positions = [argument.arg for argument in (*arguments.posonlyargs, *arguments.args)]
        plain = self.functions.get(function.name) == [function] and function.name not in ENTRIES
        if not plain or function.name in self.hidden or name not in positions:
            return [None]
        defaults = dict(zip(reversed(positions), reversed(arguments.defaults), strict=False))
        given: list[ast.expr | None] = [defaults[name]] if name in defaults else []
        for call in self.calls.get(function.name, []):
            if any(isinstance(argument, ast.Starred) for argument in call.args):
                given.append(None)
            elif positions.index(name) < len(call.args):
                given.append(call.args[positions.index(name)])
            elif any(keyword.arg is None for keyword in call.keywords):
                given.append(None)
            else:
                given.extend(k.value for k in call.keywords if k.arg == name)
        return given or [None]


def read(tree: ast.Module) -> Values:
    """Reads one file."""
    values = Values()
    for node in ast.walk(tree):
        for inner in ast.iter_child_nodes(node):
            values.parents[id(inner)] = node
    for statement in tree.body:
        if isinstance(statement, _Function):
            values.functions.setdefault(statement.name, []).append(statement)
    for node in ast.walk(tree):
        _note(values, node)
    return values


def _note(values: Values, node: ast.AST) -> None:
    if isinstance(node, ast.Assign | ast.AnnAssign | ast.NamedExpr) and node.value is not None:
        for target in node.targets if isinstance(node, ast.Assign) else [node.target]:
            if isinstance(target, ast.Name):
                values.assigned.setdefault(target.id, []).append(node.value)
    elif isinstance(node, ast.For | ast.AsyncFor | ast.comprehension):
        if isinstance(node.target, ast.Name) and isinstance(node.iter, ast.List | ast.Tuple):
            values.assigned.setdefault(node.target.id, []).extend(node.iter.elts)
    elif isinstance(node, _Function | ast.Lambda):
        arguments = node.args
        for argument in (*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs):
            if isinstance(node, ast.Lambda):
                values.hidden.add(argument.arg)
            else:
                values.owners.setdefault(argument.arg, []).append(node)
        values.hidden.update(a.arg for a in (arguments.vararg, arguments.kwarg) if a is not None)
    elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
        values.calls.setdefault(node.func.id, []).append(node)
    elif isinstance(node, ast.ExceptHandler | ast.MatchAs | ast.MatchStar) and node.name:
        values.hidden.add(node.name)
    elif isinstance(node, ast.MatchMapping) and node.rest:
        values.hidden.add(node.rest)
    elif isinstance(node, ast.Name):
        _note_name(values, node)


def _note_name(values: Values, node: ast.Name) -> None:
    """Hides a name that is bound in a way that is not followed, and a function that is a value."""
    parent = values.parents[id(node)]
    if isinstance(node.ctx, ast.Store):
        followed = isinstance(parent, ast.Assign | ast.AnnAssign | ast.NamedExpr)
        if isinstance(parent, ast.For | ast.AsyncFor | ast.comprehension):
            followed = isinstance(parent.iter, ast.List | ast.Tuple)
        if not followed:
            values.hidden.add(node.id)
    elif node.id in values.functions and not (isinstance(parent, ast.Call) and parent.func is node):
        values.hidden.add(node.id)
