"""What tools make at their first use is made in the parent, once: imports, compiled patterns,
parsers. A child would make it again for every job."""

import ast

import mypy.nativeparse  # noqa: F401  (mypy imports its parser when it meets the first file)

from gate_worker.facts import Facts
from gate_worker.policy.check import Sources
from gate_worker.policy.table import Table
from gate_worker.secrets import scan
from gate_worker.secrets.profile import Profile

_LOGIC = '''"""A sample."""

from re import findall

TEXT: dict[str, str] = {"key": "a value"}


class Shape:
    sides: int = 4


async def handle(text: str) -> list[str]:
    try:
        return [f"{word}" for word in findall("a+", text) if word]
    except ValueError as error:
        raise KeyError(TEXT[text]) from error
'''
_SAMPLES = {
    "logic.py": _LOGIC,
    "manifest.json": '{"key": "a value", "token": "auth"}\n',
    "pyproject.toml": '[project]\nname = "a-name-of-some-length"\n',
    "compose.yaml": 'services:\n  key: "a value"\n',
    ".env.example": "TOKEN=\n",
    "README.md": "A key, a password, https://example.org/\n",
}


def rehearse(secrets: Profile, narrow: Table, wide: Table) -> None:
    """Runs the checks that are made of our own code over small samples."""
    for path, text in _SAMPLES.items():
        list(scan.scan(secrets, path, text))
    for logic in (frozenset({"logic.py"}), frozenset[str]()):
        list(Sources(logic, narrow, wide).check({"logic.py": _LOGIC}, {}))
    Facts().read("logic.py", ast.parse(_LOGIC))
