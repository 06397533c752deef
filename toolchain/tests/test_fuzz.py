"""Mutated files: none is executed, none is clean by accident, and the worker goes on afterwards."""

import ast
import random
import time
from collections import Counter
from pathlib import Path

import pytest

import judge
from tests import trees
from tests.answers import PATIENT, clean

SECONDS = 30
SEED = 20_260_817
FORBIDDEN_CALLS = frozenset(
    {"open", "exec", "eval", "compile", "__import__", "breakpoint", "input"}
)
FORBIDDEN_IMPORTS = frozenset(
    {"os", "sys", "subprocess", "pathlib", "socket", "importlib", "shutil"}
)
# What would leave a trace at CANARY if anything ran it.
PAYLOADS = (
    'open({canary!r}, "w").close()',
    "__import__('os').mkdir({canary!r})",
    "import os; os.mkdir({canary!r})",
    "from pathlib import Path; Path({canary!r}).touch()",
    "exec(\"open({canary!r}, 'w')\")",
    "import subprocess; subprocess.run(['touch', {canary!r}])",
    "x = [c for c in ().__class__.__base__.__subclasses__() if open({canary!r}, 'w')]",
    "@lambda f: open({canary!r}, 'w')\ndef g() -> None: ...",
    "class C(metaclass=open({canary!r}, 'w')): ...",
    "def h(a=open({canary!r}, 'w')): ...",
    "print(f\"{{open({canary!r}, 'w')}}\")",
    "assert open({canary!r}, 'w')",
)
NOISE = (
    *(
        "(",
        ")",
        "[",
        "{",
        ":",
        "\\",
        "\n",
        "\t",
        "\r",
        "\x00",
        "\ud800",
        "\ufeff",
        "\u202e",
        "\x0c",
    ),
    *(
        '"""',
        "'",
        "# type: ignore",
        "# noqa",
        "# fmt: off",
        "# coding: utf-7\n",
        "lambda: ",
        "await ",
    ),
    *(
        "(" * 400,
        "-" * 3000,
        "9" * 5000,
        "1e999",
        "x = " * 500 + "1",
        " " * 100,
        "[" * 100 + "]" * 100,
    ),
    *(
        "match x:\n",
        "async ",
        "yield ",
        "global x\n",
        "*",
        "**",
        ":=",
        "not " * 2000,
        "a." * 2000 + "a",
    ),
)


def mutated(chance: random.Random, text: str) -> str:
    """The text with one to four changes, of the kind that people, models and attackers make."""
    for _ in range(chance.randint(1, 4)):
        at, to = sorted((chance.randint(0, len(text)), chance.randint(0, len(text))))
        to = min(to, at + chance.choice((1, 5, 60, 4000)))
        kind = chance.randrange(5)
        if kind == 0:
            text = text[:at] + text[to:]
        elif kind == 1:
            text = text[:at] + chance.choice(NOISE) + text[at:]
        elif kind == 2:
            text = text[:at] + text[at:to] * chance.randint(2, 4) + text[to:]
        elif kind == 3:
            text = (
                text[:at]
                + chr(chance.choice((chance.randint(0, 255), chance.randint(0, 0x10FFFF))))
                + text[at + 1 :]
            )
        else:
            lines = text.split("\n")
            one, other = chance.randrange(len(lines)), chance.randrange(len(lines))
            lines[one], lines[other] = lines[other], lines[one]
            text = "\n".join(lines)
    return text


def armed(chance: random.Random, text: str, canary: Path) -> str:
    """The text with a payload as a line of its own somewhere, indented as that place is."""
    payload = chance.choice(PAYLOADS).format(canary=str(canary))
    lines = text.split("\n")
    at = chance.randrange(len(lines) + 1)
    before = lines[at - 1] if at else ""
    indent = before[: len(before) - len(before.lstrip(" "))]
    return "\n".join([*lines[:at], *(indent + line for line in payload.split("\n")), *lines[at:]])


def innocent(text: str) -> bool:
    """Whether a file holds Python, and none of what the payloads are made of; told without the gate's code."""
    try:
        tree = ast.parse(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return False
    names = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    modules = {
        alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.Import)
        for alias in node.names
    }
    modules |= {
        node.module or ""
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and not node.level
    }
    roots = {name.partition(".")[0] for name in modules}
    dunders = any(
        isinstance(node, ast.Attribute) and node.attr.startswith("__") for node in ast.walk(tree)
    )
    return not (names & FORBIDDEN_CALLS or roots & FORBIDDEN_IMPORTS or dunders)


@pytest.mark.slow
def test_mutated_files_are_never_executed_and_never_clean_by_accident(
    toolchain: Path, tmp_path: Path
) -> None:
    chance = random.Random(SEED)  # noqa: S311  the same mutants every time
    canary = tmp_path / "canary"
    verdicts: Counter[str] = Counter()
    with judge.Worker(toolchain, *PATIENT) as worker:
        for name in trees.PLUGINS:
            clean(worker.judge(trees.plugin(name), name, operation="learn"))
        end = time.monotonic() + SECONDS
        while time.monotonic() < end:
            name = chance.choice(trees.PLUGINS)
            tree = trees.plugin(name)
            path = chance.choice(("logic.py", "logic.py", "models.py"))
            dangerous = chance.random() < 0.5
            text = armed(chance, tree[path], canary) if dangerous else tree[path]
            text = text if dangerous and chance.random() < 0.5 else mutated(chance, text)
            since = time.monotonic()
            answer = worker.judge({**tree, path: text}, name)
            took = time.monotonic() - since
            verdict = answer.get("verdict", "refused")
            verdicts[verdict] += 1
            assert verdict != "clean" or innocent(answer["fixed"].get(path, text)), (path, text)
            assert verdict == "clean" or answer.get("findings") or answer.get("error"), text
            assert took < 60, (took, text)
            assert not canary.exists(), text
        for name in trees.PLUGINS:
            clean(worker.judge(trees.plugin(name), name))
    assert verdicts["blocked"] > 20, verdicts
