"""The policy's tables: one for the logic that a model writes, one for the files that the template
pack owns."""

import json
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Module:
    """What may be taken from one module: name → kind; as a handle (`import m`) only when `handle`
    is true."""

    names: dict[str, str]
    handle: bool


@dataclass(frozen=True)
class Table:
    """Everything that one kind of file may use. A name that is not here is not allowed."""

    version: str
    imports: dict[str, Module]
    relative: dict[str, frozenset[str]] | None
    builtins: frozenset[str]
    foreign_builtins: frozenset[str]
    types: frozenset[str]
    attributes: frozenset[str] | None
    decorators: frozenset[str] | None
    methods: frozenset[str]
    dunders: frozenset[str]
    names: frozenset[str]


def read(path: Path) -> Table:
    """Reads one generated table."""
    data = json.loads(path.read_text(encoding="utf-8"))
    relative = data["relative"]
    return Table(
        version=data["version"],
        imports={
            name: Module(module["names"], module["handle"])
            for name, module in data["imports"].items()
        },
        relative=None
        if relative is None
        else {name: frozenset(names) for name, names in relative.items()},
        builtins=frozenset(data["builtins"]),
        foreign_builtins=frozenset(data["all_builtins"]) - frozenset(data["builtins"]),
        types=frozenset(data["types"]),
        attributes=None if data["attributes"] is None else frozenset(data["attributes"]),
        decorators=None if data["decorators"] is None else frozenset(data["decorators"]),
        methods=frozenset(data["methods"]),
        dunders=frozenset(data["dunders"]),
        names=frozenset(data["banned_names"]),
    )
