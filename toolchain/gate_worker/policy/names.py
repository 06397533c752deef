"""Names and attributes: no builtin outside the table, no dunder, no private part of others, no
insides of frames."""

import ast

from gate_worker.policy.scope import Scope

# What reaches frames, code objects, generators, classes' insides, processes and loaders
# (RestrictedPython's list and more).
DENIED_ATTRIBUTES = frozenset(
    """
    tb_frame tb_next tb_lasti tb_lineno f_back f_builtins f_code f_globals f_lasti f_lineno f_locals
    f_trace f_trace_lines f_trace_opcodes f_generator co_argcount co_cellvars co_code co_consts
    co_filename co_firstlineno co_flags co_freevars co_kwonlyargcount co_lines co_lnotab co_name
    co_names co_nlocals co_positions co_qualname co_stacksize co_varnames gi_code gi_frame
    gi_running gi_suspended gi_yieldfrom cr_await cr_code cr_frame cr_origin cr_running cr_suspended
    ag_await ag_code ag_frame ag_running ag_suspended func_code func_globals mro bltns format
    format_map eval exec execfile compile getattr setattr delattr globals locals vars breakpoint
    system popen popen2 popen3 popen4 spawnl spawnle spawnlp spawnv spawnve spawnvp fork forkpty
    posix_spawn posix_spawnp execl execle execlp execv execve execvp startfile subprocess_exec
    subprocess_shell create_subprocess_exec create_subprocess_shell import_module load_module
    exec_module load_source run_path run_module find_spec model_rebuild update_forward_refs
    parse_raw parse_file get_type_hints create_model load_extension enable_load_extension
    create_function create_aggregate set_authorizer set_trace settrace setprofile addaudithook
    attrgetter methodcaller make_dataclass from_callable import_string builtins modules
    """.split()
)

# Read the machine's clock: examples with a set time would not hold.
_TIME = frozenset({"now", "today", "utcnow"})


def identifier(scope: Scope, node: ast.AST, name: str, *, stored_field: bool = False) -> None:
    """Checks a name wherever it stands; a class field may be named like a harmless builtin."""
    if not name.isascii():
        scope.add(node, "non-ascii-name", "names are plain ASCII")
    elif name in scope.table.names:
        scope.add(node, "banned-name", f"the name {name} is not allowed")
    elif name.startswith("__"):
        if name not in scope.table.dunders:
            scope.add(node, "dunder", f"the name {name[:40]} is not allowed")
    elif name in scope.table.foreign_builtins and not (
        stored_field and name not in DENIED_ATTRIBUTES
    ):
        scope.add(node, "builtin", f"the built-in name {name} is not allowed")


def load(scope: Scope, node: ast.Name, parent: ast.AST | None) -> None:
    """Checks that a module is used as the base of an attribute only: modules are not values."""
    if node.id in scope.handles or node.id in scope.own_handles:
        based = isinstance(parent, ast.Attribute) and parent.value is node
        if not based or not isinstance(node.ctx, ast.Load):
            scope.add(node, "module-value", f"the module {node.id} may only be used as {node.id}.x")


def attribute(scope: Scope, node: ast.Attribute) -> None:
    """Checks one attribute, read or written."""
    name, base = node.attr, node.value
    if isinstance(base, ast.Name) and base.id in scope.handles:
        module = scope.table.imports.get(scope.handles[base.id])
        if module is None or name not in module.names or not isinstance(node.ctx, ast.Load):
            scope.add(node, "module-attribute", f"{base.id}.{name[:40]} is not in the table")
        return
    if isinstance(base, ast.Name) and base.id in scope.own_handles:
        if name not in scope.own_handles[base.id] or not isinstance(node.ctx, ast.Load):
            scope.add(node, "module-attribute", f"{base.id}.{name[:40]} is not defined there")
        return
    if not name.isascii() or name in DENIED_ATTRIBUTES or name in scope.table.names:
        scope.add(node, "attribute", f"the attribute {name[:40]} is not allowed")
    elif name.startswith("__"):
        inherited = name == "__init__" and _is_super(base)
        if not inherited and name not in scope.table.dunders:
            scope.add(node, "dunder", f"the attribute {name[:40]} is not allowed")
    elif name.startswith("_"):
        own = isinstance(base, ast.Name) and base.id in ("self", "cls")
        shared = not scope.narrow and name in scope.own_attributes
        if not own and not shared and not _is_super(base):
            scope.add(node, "private", f"{name[:40]} belongs to something else")
    elif scope.table.attributes is not None:
        known = scope.table.attributes | scope.fields | scope.own_attributes
        if name in _TIME and _is_clock(base):
            return
        if name in _TIME:
            scope.add(node, "clock", f"take the time from tools.clock.{name}()", "error")
        elif name not in known:
            scope.add(node, "attribute", f"the attribute {name[:40]} is not in the table")
    if not isinstance(node.ctx, ast.Load):
        _store(scope, node)


def _store(scope: Scope, node: ast.Attribute) -> None:
    if scope.narrow:
        if not (isinstance(node.value, ast.Name) and node.value.id == "self"):
            message = "attributes of other objects are not assigned"
            scope.add(node, "foreign-assignment", message)
        return
    root: ast.expr = node.value
    while isinstance(root, ast.Attribute | ast.Subscript | ast.Call):
        root = root.func if isinstance(root, ast.Call) else root.value
    name = root.id if isinstance(root, ast.Name) else ""
    foreign = (
        not name
        or name in scope.types
        or name in scope.imported
        or name in scope.handles
        or name in scope.own_handles
        or name in scope.table.builtins
    )
    if foreign:
        scope.add(node, "foreign-assignment", "attributes of other objects are not assigned")


def _last_name(node: ast.expr) -> str:
    if isinstance(node, ast.Name):
        return node.id
    return node.attr if isinstance(node, ast.Attribute) else ""


def _is_clock(node: ast.expr) -> bool:
    return (
        isinstance(node, ast.Attribute)
        and node.attr == "clock"
        and _last_name(node.value) == "tools"
    )


def _is_super(node: ast.expr) -> bool:
    return (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == "super"
        and not node.args
    )
