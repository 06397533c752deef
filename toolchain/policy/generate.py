"""Makes policy/logic.json and policy/pack.json from the .toml files and the pinned packages.

Run it with the target environment's Python: every name is looked up in the pinned versions, modules
are thrown out, and a name that does not exist stops the run. `--check` writes nothing and fails
when the committed tables would change. `--used TREE…` lists what given trees (package folders)
import; `--unused TREE…` names the entries of the wide table that no given tree uses.
"""

import ast
import builtins
import hashlib
import importlib
import json
import sys
import tomllib
import types
from collections.abc import Iterator
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
BANNED_NAMES = """
    TYPE_CHECKING MYPY PY2 PY3 PY38 no_type_check no_type_check_decorator cast reveal_type
    reveal_locals Any create_model ImportString ForwardRef get_type_hints attrgetter methodcaller
    ctypes subprocess importlib builtins
""".split()
# Of later Pythons than the one that makes the tables.
LATER_BUILTINS = ["PythonFinalizationError", "_IncompleteInputError"]
STABLE = (3, 11)


def kind_of(module: str, name: str) -> str:
    """What a name of a module is; fails for modules and for what does not exist."""
    value = getattr(importlib.import_module(module), name)
    if isinstance(value, types.ModuleType):
        raise SystemExit(f"{module}.{name} is a module: it may not be in a table")
    typing_form = (
        module in ("typing", "typing_extensions", "collections.abc") and name != "assert_never"
    )
    if isinstance(value, type) or typing_form:
        return "class"
    return "function" if callable(value) else "constant"


def names_of(module: str, wanted: str) -> dict[str, str]:
    """The names of one module with their kinds; "*" means all that are public and no module."""
    names = wanted.split()
    if names == ["*"]:
        loaded = importlib.import_module(module)
        public = getattr(loaded, "__all__", [n for n in dir(loaded) if not n.startswith("_")])
        names = [n for n in public if not isinstance(getattr(loaded, n), types.ModuleType)]
    return {name: kind_of(module, name) for name in sorted(names)}


def attributes_of(spec: dict[str, Any]) -> list[str] | None:
    """The attribute allow-list: public attributes of the listed classes, and those named one by
    one."""
    if "attribute_classes" not in spec:
        return None
    found = set(spec["attributes_more"].split())
    for entry in spec["attribute_classes"].split():
        module, _, name = entry.rpartition(".")
        owner = getattr(importlib.import_module(module), name)
        found.update(n for n in dir(owner) if not n.startswith("_"))
    return sorted(found - set(spec["attributes_less"].split()))


def words(spec: dict[str, Any], key: str) -> list[str] | None:
    return sorted(spec[key].split()) if key in spec else None


def table(path: Path) -> dict[str, Any]:
    """One whole table."""
    spec = tomllib.loads(path.read_text(encoding="utf-8"))
    imports: dict[str, Any] = {}
    for section, handle in (("handles", True), ("names", False)):
        for module, wanted in sorted(spec.get(section, {}).items()):
            imports[module] = {"handle": handle, "names": names_of(module, wanted)}
    known = set(dir(builtins)) | set(LATER_BUILTINS)
    data: dict[str, Any] = {
        "imports": dict(sorted(imports.items())),
        "relative": spec.get("relative"),
        "builtins": words(spec, "builtins"),
        "all_builtins": sorted(n for n in known if not n.startswith("__") and n != "_"),
        "types": words(spec, "types"),
        "attributes": attributes_of(spec),
        "decorators": words(spec, "decorators"),
        "methods": words(spec, "methods"),
        "dunders": words(spec, "dunders"),
        "banned_names": sorted(set(BANNED_NAMES) - set(spec.get("unbanned", "").split())),
    }
    text = json.dumps(data, sort_keys=True)
    return {"version": "1-" + hashlib.sha256(text.encode()).hexdigest()[:12], **data}


def uses(tree: Path) -> Iterator[tuple[str, str]]:
    """The (module, name) pairs that the files of a package folder use."""
    for path in sorted(tree.rglob("*.py")):
        parsed = ast.parse(path.read_text(encoding="utf-8"))
        handles: dict[str, str] = {}
        for node in ast.walk(parsed):
            if isinstance(node, ast.Import):
                handles.update({alias.asname or alias.name: alias.name for alias in node.names})
            elif isinstance(node, ast.ImportFrom) and not node.level:
                yield from ((node.module or "", alias.name) for alias in node.names)
        for node in ast.walk(parsed):
            if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
                if node.value.id in handles:
                    yield handles[node.value.id], node.attr


def unused(trees: list[Path]) -> None:
    pairs = {pair for tree in trees for pair in uses(tree)}
    for module, entry in table(HERE / "pack.toml")["imports"].items():
        spare = [name for name in entry["names"] if (module, name) not in pairs]
        if spare:
            print(f"{module}: {' '.join(spare)}")


def used(trees: list[Path]) -> None:
    """Prints the [names] that the trees use, to be judged by a person before they go into the wide
    table."""
    pairs = sorted({pair for tree in trees for pair in uses(tree)})
    for module in sorted({module for module, _ in pairs}):
        names = " ".join(sorted({name for owner, name in pairs if owner == module}))
        print(f'"{module}" = "{names}"' if "." in module else f'{module} = "{names}"')


def main() -> None:
    if sys.argv[1:2] == ["--used"]:
        used([Path(argument) for argument in sys.argv[2:]])
        return
    if sys.argv[1:2] == ["--unused"]:
        unused([Path(argument) for argument in sys.argv[2:]])
        return
    stale = []
    for name in ("logic", "pack"):
        made = table(HERE / f"{name}.toml")
        text = json.dumps(made, indent=1, ensure_ascii=False) + "\n"
        target = HERE / f"{name}.json"
        if "--check" not in sys.argv[1:]:
            target.write_text(text, encoding="utf-8")
        elif sys.version_info[:2] == STABLE and target.read_text(encoding="utf-8") != text:
            stale.append(target.name)
    if stale:
        raise SystemExit(f"run policy/generate.py: {', '.join(stale)} would change")


if __name__ == "__main__":
    main()
