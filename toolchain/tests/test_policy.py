"""The policy as a thing of its own: made from the pinned packages, versioned, repeatable, and silent on the host."""

import json
import re
import subprocess
from pathlib import Path

import pytest

import judge
from tests import trees
from tests.answers import PATIENT, Answer, blocked, clean

HERE = Path(__file__).resolve().parents[1]


def test_the_tables_are_what_the_pinned_packages_make(toolchain: Path) -> None:
    command = [
        str(toolchain / "target/bin/python"),
        "-I",
        str(HERE / "policy/generate.py"),
        "--check",
    ]
    subprocess.run(command, check=True, cwd="/")


def test_the_policy_has_a_version_of_its_own(worker: judge.Worker, tree: trees.Tree) -> None:
    versions = [
        json.loads((HERE / f"policy/{name}.json").read_text(encoding="utf-8"))["version"]
        for name in ("logic", "pack")
    ]
    assert worker.hello["versions"]["policy"] == "/".join(versions)
    receipts = {receipt["tool"]: receipt for receipt in clean(worker.judge(tree))["receipts"]}
    assert receipts["policy"]["version"] == "/".join(versions)
    assert all(re.fullmatch(r"\d+-[0-9a-f]{12}", version) for version in versions)


def told(answer: Answer) -> Answer:
    """What an answer says, without times."""
    return {key: answer[key] for key in ("verdict", "fixed", "findings", "facts")}


@pytest.mark.parametrize("code", ["X = 1", "X = eval", 'X: int = "a"', "X=[1,2]\nimport math"])
def test_the_same_tree_gives_the_same_verdict(
    worker: judge.Worker, tree: trees.Tree, code: str
) -> None:
    wrong = trees.with_code(tree, code)
    shuffled = dict(reversed(wrong.items()))
    assert told(worker.judge(wrong)) == told(worker.judge(shuffled))


def test_what_is_known_of_files_changes_no_verdict(
    toolchain: Path, worker: judge.Worker, tree: trees.Tree
) -> None:
    wrong = {**tree, "runtime/text.py": tree["runtime/text.py"] + '\nX: int = "a"\n'}
    with judge.Worker(toolchain, *PATIENT) as fresh:
        assert told(fresh.judge(wrong)) == told(worker.judge(wrong))
        assert told(fresh.judge(tree)) == told(worker.judge(tree))


@pytest.mark.parametrize(
    "code", ["def f( -> int:", 'X: int = "a"', "import os", "X = 1 +", "import nothing_at_all"]
)
def test_findings_carry_no_path_of_the_host(
    worker: judge.Worker, tree: trees.Tree, code: str
) -> None:
    for found in blocked(worker.judge(trees.with_code(tree, code))):
        assert found["path"] in ("", *tree)
        assert not re.search(r"/(tmp|home|root|usr|etc|var)\b|site-packages|Traceback", str(found))
        assert len(found["message"]) <= 300


def test_facts_are_what_the_logic_uses(worker: judge.Worker) -> None:
    facts = clean(worker.judge(trees.plugin("price_watch"), "price_watch"))["facts"]
    assert facts["hosts"] == ["api.coingecko.com"]
    assert facts["environment"] == ["COIN_CURRENCY"]
    assert {"http", "llm", "storage"} <= set(facts["tools"])
    assert facts["imports"] == ["json", "math", "typing"]


@pytest.mark.parametrize(
    "path", ["app.py", "models.py", "settings.py", "__main__.py", "tests/world.py"]
)
@pytest.mark.parametrize(
    "code", ["import os", "from subprocess import run", "X = eval", "X = ().__class__", "exec('1')"]
)
def test_the_packs_files_have_a_policy_too(
    worker: judge.Worker, tree: trees.Tree, path: str, code: str
) -> None:
    found = blocked(worker.judge(trees.with_code(tree, code, path)), "policy")
    assert path in {finding["path"] for finding in found}
