"""What a judgement consists of. Nothing here may carry a host path or text from outside the judged
tree."""

import time
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from typing import Literal

Severity = Literal["error", "critical", "internal"]

MAX_FINDINGS_PER_TOOL = 200
MAX_MESSAGE = 300


@dataclass(frozen=True, order=True)
class Finding:
    """One reason why the tree is not clean. Line and column start at 1; 0 means the whole file or
    tree."""

    path: str
    line: int
    column: int
    tool: str
    code: str
    message: str
    severity: Severity = "error"

    def shown(self) -> dict[str, object]:
        """The finding as JSON, its message cut to a length that is safe to show."""
        cut = "".join(c if c.isprintable() else "�" for c in self.message[:MAX_MESSAGE])
        path = "".join(c if c.isprintable() and c.isascii() else "?" for c in self.path[:200])
        return {**asdict(self), "message": cut, "path": path}


@dataclass(frozen=True)
class Receipt:
    """Proof that a tool looked at so many files, and what it found."""

    tool: str
    version: str
    files: int
    fixed: int
    findings: int
    millis: int


@dataclass
class Judgement:
    """Everything that one job found out."""

    files: dict[str, str]
    fixed: dict[str, str] = field(default_factory=dict)
    receipts: list[Receipt] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    facts: dict[str, object] = field(default_factory=dict)

    def add(
        self, tool: str, version: str, files: int, found: Iterable[Finding], since: float
    ) -> None:
        """Records one tool's run; its receipt counts every finding, also those that are cut off."""
        kept = sorted(set(found))
        self.findings.extend(kept[:MAX_FINDINGS_PER_TOOL])
        fixed = len(self.fixed) if tool == "ruff" else 0
        millis = round((time.monotonic() - since) * 1000)
        self.receipts.append(Receipt(tool, version, files, fixed, len(kept), millis))

    def shown(self) -> dict[str, object]:
        """The judgement as the protocol's answer."""
        return {
            "verdict": "blocked" if self.findings else "clean",
            "fixed": self.fixed,
            "receipts": [asdict(receipt) for receipt in self.receipts],
            "findings": [finding.shown() for finding in self.findings],
            "facts": self.facts,
        }
