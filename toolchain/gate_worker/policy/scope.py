"""What one file has at hand: its table, its imports, its classes; and the list that its findings go
to."""

import ast
from dataclasses import dataclass, field

from gate_worker.policy.table import Table
from gate_worker.policy.values import Values
from gate_worker.report import Finding, Severity


@dataclass
class Scope:
    """The state of checking one file."""

    path: str
    table: Table
    modules: dict[str, frozenset[str]]
    fields: frozenset[str]
    handles: dict[str, str] = field(default_factory=dict)
    imported: dict[str, tuple[str, str]] = field(default_factory=dict)
    own_handles: dict[str, frozenset[str]] = field(default_factory=dict)
    needs: set[tuple[str, str]] = field(default_factory=set)
    types: set[str] = field(default_factory=set)
    own_attributes: set[str] = field(default_factory=set)
    findings: list[Finding] = field(default_factory=list)
    values: Values = field(default_factory=Values)

    @property
    def narrow(self) -> bool:
        """True for logic: its table lists even the attributes that it may touch."""
        return self.table.attributes is not None

    def add(self, node: ast.AST, code: str, message: str, severity: Severity = "critical") -> None:
        """Records a finding at the node's place."""
        line, column = getattr(node, "lineno", 0), getattr(node, "col_offset", -1) + 1
        found = Finding(self.path, line, column, "policy", code, message, severity)
        self.findings.append(found)

    def origin(self, node: ast.expr) -> tuple[str, str] | None:
        """The (module, name) that an expression stands for, when it is imported."""
        if isinstance(node, ast.Name):
            return self.imported.get(node.id)
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            module = self.handles.get(node.value.id)
            return None if module is None else (module, node.attr)
        return None
