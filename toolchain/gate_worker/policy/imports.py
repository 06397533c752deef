"""Imports: explicit names from the table, or from a file of the tree; nothing dotted, starred,
nested or absolute."""

import ast
import difflib

from gate_worker.policy.scope import Scope


def collect(scope: Scope, tree: ast.Module) -> None:
    """Checks every import and notes the names that it binds."""
    top = {id(statement) for statement in tree.body}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import | ast.ImportFrom) and id(node) not in top:
            scope.add(node, "nested-import", "imports stand at the top of the file")
        if isinstance(node, ast.Import):
            _check_import(scope, node)
        elif isinstance(node, ast.ImportFrom):
            if node.level:
                _check_relative(scope, node)
            else:
                _check_from(scope, node)


def _check_import(scope: Scope, node: ast.Import) -> None:
    for alias in node.names:
        module = scope.table.imports.get(alias.name)
        if module is None or not module.handle:
            scope.add(node, "import", _refusal(scope, alias.name))
        scope.handles[(alias.asname or alias.name).split(".")[0]] = alias.name


def _check_from(scope: Scope, node: ast.ImportFrom) -> None:
    name = node.module or ""
    module = scope.table.imports.get(name)
    if module is None:
        scope.add(node, "import", _refusal(scope, name))
    for alias in node.names:
        if alias.name == "*":
            scope.add(node, "star-import", "names are imported one by one")
            continue
        kind = None if module is None else module.names.get(alias.name)
        if module is not None and kind is None:
            known = difflib.get_close_matches(alias.name, module.names, 1)
            hint = f"; nearest allowed name: {known[0]}" if known else ""
            scope.add(node, "import", f"{name}.{alias.name} is not in the table{hint}")
        local = alias.asname or alias.name
        scope.imported[local] = (name, alias.name)
        if kind == "class":
            scope.types.add(local)


def _check_relative(scope: Scope, node: ast.ImportFrom) -> None:
    folder = scope.path.split("/")[:-1]
    if node.level - 1 > len(folder):
        scope.add(node, "import", "a relative import may not leave the package")
        return
    base = folder[: len(folder) - (node.level - 1)]
    target = ".".join(base + (node.module.split(".") if node.module else []))
    for alias in node.names:
        local = alias.asname or alias.name
        if alias.name == "*":
            scope.add(node, "star-import", "names are imported one by one")
            continue
        inner = f"{target}.{alias.name}" if target else alias.name
        allowed = scope.modules.get(target)
        if scope.table.relative is not None:
            wanted = "." * node.level + (node.module or "")
            listed = scope.table.relative.get(wanted, frozenset())
            if alias.name not in listed and not (wanted == ".models" and "*" in listed):
                scope.add(node, "import", f"{wanted} offers no {alias.name} to this file")
                continue
        if allowed is not None and alias.name in allowed:
            scope.needs.add((target, alias.name))
            scope.imported[local] = (f".{target}", alias.name)
            if local[:1].isupper() and not local.isupper():
                scope.types.add(local)
        elif inner in scope.modules and scope.table.relative is None:
            scope.own_handles[local] = scope.modules[inner]
            scope.needs.update((inner, name) for name in scope.modules[inner])
        else:
            scope.add(node, "import", f"the tree defines no {inner}")


def _refusal(scope: Scope, name: str) -> str:
    shown = name if len(name) < 60 else name[:60] + "…"
    known = difflib.get_close_matches(name, scope.table.imports, 1)
    hint = f"; nearest allowed module: {known[0]}" if known else ""
    return f"module {shown} is not in the table{hint}"
