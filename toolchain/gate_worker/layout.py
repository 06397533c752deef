"""Where things are in an installed toolchain folder."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Layout:
    """The paths in one toolchain folder."""

    root: Path

    @property
    def ruff(self) -> Path:
        return self.root / "tools" / "bin" / "ruff"

    @property
    def target_python(self) -> Path:
        return self.root / "target" / "bin" / "python"

    @property
    def ruff_config(self) -> Path:
        return self.root / "config" / "ruff.toml"

    @property
    def mypy_config(self) -> Path:
        return self.root / "config" / "mypy.ini"

    @property
    def seed(self) -> Path:
        return self.root / "mypy" / "gate_seed.py"

    @property
    def cache(self) -> Path:
        return self.root / "mypy" / "cache"

    def policy(self, name: str) -> Path:
        """The table of that name."""
        return self.root / "policy" / f"{name}.json"

    def import_roots(self) -> frozenset[str]:
        """The top-level names that the target environment's packages take."""
        roots: set[str] = set()
        for folder in (self.root / "target" / "lib").glob("python3*/site-packages"):
            for entry in folder.iterdir():
                roots.add(entry.name.partition(".")[0].partition("-")[0])
        return frozenset(root for root in roots if root and not root.startswith("_"))
