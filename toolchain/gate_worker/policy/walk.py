"""Walks one syntax tree and asks each rule about the nodes that concern it."""

import ast
from collections.abc import Callable
from typing import Any

from gate_worker.policy import annotations, expressions, names, sizes
from gate_worker.policy.scope import Scope

_CLASS_KEYWORDS = frozenset({"frozen", "total"})


class Walker:
    """Visits every node once; counts how deep lambdas and calls are nested."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope
        self._parents: list[ast.AST] = []
        self._lambdas = 0
        self._calls = 0
        self._class_body: set[int] = set()
        self._rules: dict[type[ast.AST], Callable[[Any], None]] = {
            ast.Name: self._name,
            ast.Attribute: lambda node: names.attribute(scope, node),
            ast.arg: self._arg,
            ast.keyword: self._keyword,
            ast.alias: self._alias,
            ast.FunctionDef: self._function,
            ast.AsyncFunctionDef: self._function,
            ast.ClassDef: self._class,
            ast.AnnAssign: lambda node: annotations.assignment(scope, node),
            ast.ExceptHandler: self._named,
            ast.MatchAs: self._named,
            ast.MatchStar: self._named,
            ast.MatchMapping: self._match_mapping,
            ast.MatchClass: self._match_class,
            ast.Nonlocal: self._nonlocal,
            ast.Lambda: self._lambda,
            ast.Call: self._call,
            ast.BinOp: lambda node: sizes.binary(scope, node),
            ast.AugAssign: lambda node: sizes.binary(scope, node),
            ast.Constant: lambda node: expressions.constant(scope, node),
            ast.FormattedValue: lambda node: sizes.format_spec(scope, node),
            ast.Subscript: lambda node: annotations.subscript(scope, node),
        }

    def walk(self, node: ast.AST) -> None:
        """Visits a node and everything below it."""
        rule = self._rules.get(type(node))
        if rule is not None:
            rule(node)
        self._parents.append(node)
        for inner in ast.iter_child_nodes(node):
            self.walk(inner)
        self._parents.pop()
        if isinstance(node, ast.Lambda):
            self._lambdas -= 1
        elif isinstance(node, ast.Call):
            self._calls -= 1

    def _name(self, node: ast.Name) -> None:
        field = id(node) in self._class_body
        names.identifier(self._scope, node, node.id, stored_field=field)
        names.load(self._scope, node, self._parents[-1])

    def _arg(self, node: ast.arg) -> None:
        self._bound(node, node.arg)
        if node.annotation is not None:
            annotations.check(self._scope, node.annotation)

    def _keyword(self, node: ast.keyword) -> None:
        if node.arg is not None:
            names.identifier(self._scope, node, node.arg, stored_field=True)

    def _alias(self, node: ast.alias) -> None:
        if node.asname is not None:
            self._bound(node, node.asname)

    def _function(self, node: ast.FunctionDef | ast.AsyncFunctionDef) -> None:
        method = isinstance(self._parents[-1], ast.ClassDef)
        if not (method and node.name in self._scope.table.methods):
            self._bound(node, node.name, stored_field=method)
        if node.returns is not None:
            annotations.check(self._scope, node.returns)
        self._decorators(node.decorator_list)

    def _class(self, node: ast.ClassDef) -> None:
        self._bound(node, node.name)
        self._decorators(node.decorator_list)
        for keyword in node.keywords:
            if keyword.arg not in _CLASS_KEYWORDS:
                self._scope.add(node, "class-keyword", "no metaclass and no class keyword")
        for base in node.bases:
            if not isinstance(base, ast.Name | ast.Attribute | ast.Subscript):
                self._scope.add(base, "base-class", "a base class is a name")
            else:
                annotations.check(self._scope, base)
        for statement in node.body:
            if isinstance(statement, ast.AnnAssign):
                self._class_body.add(id(statement.target))
            elif isinstance(statement, ast.Assign):
                self._class_body.update(map(id, statement.targets))

    def _decorators(self, decorators: list[ast.expr]) -> None:
        allowed = self._scope.table.decorators
        for decorator in decorators:
            base = decorator.func if isinstance(decorator, ast.Call) else decorator
            name = base.attr if isinstance(base, ast.Attribute) else getattr(base, "id", "")
            if not isinstance(base, ast.Name | ast.Attribute):
                self._scope.add(decorator, "decorator", "a decorator is a name or a call of one")
            elif allowed is not None and name not in allowed:
                self._scope.add(decorator, "decorator", f"@{name[:40]} is not in the table")

    def _named(self, node: ast.ExceptHandler | ast.MatchAs | ast.MatchStar) -> None:
        if node.name is not None:
            self._bound(node, node.name)

    def _match_mapping(self, node: ast.MatchMapping) -> None:
        if node.rest is not None:
            self._bound(node, node.rest)

    def _match_class(self, node: ast.MatchClass) -> None:
        for name in node.kwd_attrs:
            stand_in = ast.copy_location(
                ast.Attribute(ast.copy_location(ast.Constant(0), node), name, ast.Load()), node
            )
            names.attribute(self._scope, stand_in)

    def _nonlocal(self, node: ast.Nonlocal) -> None:
        for name in node.names:
            self._bound(node, name)

    def _lambda(self, node: ast.Lambda) -> None:
        self._lambdas += 1
        expressions.lambda_depth(self._scope, node, self._lambdas)

    def _call(self, node: ast.Call) -> None:
        self._calls += 1
        expressions.call(self._scope, node, self._calls)

    def _bound(self, node: ast.AST, name: str, *, stored_field: bool = False) -> None:
        names.identifier(self._scope, node, name, stored_field=stored_field)
        if name in self._scope.handles or name in self._scope.own_handles:
            self._scope.add(node, "module-value", f"the module name {name} is bound twice")
