"""What a logic file does by itself: nothing when it is imported, and no loop without a way out."""

import ast

from gate_worker.policy.scope import Scope

_DEFINES = (ast.Import, ast.ImportFrom, ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
_SETS = (ast.Assign, ast.AnnAssign)
_LEAVES = (ast.Break, ast.Return, ast.Raise)


def check(scope: Scope, tree: ast.Module) -> None:
    """Checks one logic file."""
    for statement in tree.body:
        prose = isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)
        if not isinstance(statement, _DEFINES + _SETS) and not prose:
            message = "the top of the file only imports, defines and names constants"
            scope.add(statement, "top-level", message, "error")
    for node in ast.walk(tree):
        if isinstance(node, ast.While) and _is_constant(node.test):
            if not any(isinstance(inner, _LEAVES) for inner in ast.walk(node)):
                scope.add(node, "endless-loop", "this loop never ends", "error")


def _is_constant(test: ast.expr) -> bool:
    return not any(isinstance(node, ast.Name | ast.Call) for node in ast.walk(test))
