"""A graph that is kept says what the plain `mypy` command line says, place by place, about plugins
with all kinds of mistakes."""

import json
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parent.parent.parent
PACK = REPOSITORY / "src/main/resources/packs/python-fastapi/1"
GOLDEN = REPOSITORY / "src/test/resources/golden"
LINE = re.compile(r"(?P<path>[^:]+):(?P<line>\d+):(?:(?P<column>\d+):)? error: (?P<text>.*)")
CODED = re.compile(r"(?P<text>.*?)  \[(?P<code>[a-z0-9-]+)\]")

# Golden plugin, file, text, what stands there instead. An empty text: appended.
FUEL = (
    ("models.py", "price: Annotated[float | None", "price: Annotated[str | None"),
    ("models.py", "price: Annotated[float | None, Field(ge=0, le=100000)] = None\n", "\n"),
    ("models.py", "    litres: Annotated[float,", "    liters: Annotated[float,"),
    ("models.py", "class Input(InputModel)", "class Entry(InputModel)"),
    ("models.py", "class Output(OutputModel)", "class Answer(OutputModel)"),
    ("models.py", "class Input(InputModel)", "class Input(OutputModel)"),
    ("models.py", "class Output(OutputModel)", "class Output(InputModel)"),
    ("models.py", "class Output(OutputModel)", "class Output"),
    ("models.py", "class Input(InputModel)", "class Input"),
    ("models.py", "average: Annotated[float,", "average: Annotated[int,"),
    ("models.py", "average: Annotated[float,", "average: Annotated[missing,"),
    ("models.py", "kilometres: Annotated[float, Field(ge=0, le=5000)]", "kilometres: dict"),
    ("models.py", "kilometres: Annotated[float, Field(ge=0, le=5000)]", "kilometres: 'int'"),
    ("models.py", "from pydantic import Field", "from pydantic import Fields"),
    ("models.py", "from .runtime.base import InputModel, OutputModel", "from .runtime import base"),
    ("models.py", "from typing import Annotated", "from typing import Annotated, Any"),
    ("models.py", "", "\n    def model_dump_json(self) -> int:\n        return 1\n"),
    ("models.py", "", "\n    @classmethod\n    def model_validate(cls, value: int) -> int:\n        return value\n"),
    ("models.py", "", "\n    text: int = 3\n"),
    ("models.py", "", "\n\nInput = Output\n"),
    ("models.py", "", "\n\nfrom .logic import handle\n\nKEPT = handle\n"),
    ("models.py", "", "\n\nfrom .app import PLUGIN\n\nKEPT: int = PLUGIN\n"),
    ("logic.py", "rest[0] if rest else None", "rest if rest else None"),
    ("logic.py", "litres_per_100=used, ", ""),
    ("logic.py", "average=average, ", "average=average, extra=1, "),
    ("logic.py", "price_per_kilometre=cost", "price_per_kilometre=[cost]"),
    ("logic.py", "    return found[0] if found else None\n", ""),
    ("logic.py", "    cost = None\n", "    return Output(text='')\n    cost = None\n"),
    ("logic.py", "    cost = None\n", "    cost: int = None\n"),
    ("logic.py", "    cost = None\n", ""),
    ("logic.py", "await tools.storage.get_json", "tools.storage.get_json"),
    ("logic.py", "await tools.storage.put_json", "tools.storage.put_json"),
    ("logic.py", "tools.storage.put_json", "tools.storage.put_jsons"),
    ("logic.py", "-> Output:", "-> Input:"),
    ("logic.py", "async def handle(request: Input, tools: Tools)", "async def handle(request, tools)"),
    ("logic.py", "async def handle(", "def handle("),
    ("logic.py", "async def handle(request: Input,", "async def handle(request: str,"),
    ("logic.py", "async def handle(request: Input, tools: Tools)", "async def handle(request: Input)"),
    ("logic.py", "def from_text(text: str, tools: Tools) -> Input:", "def from_text(text: str) -> Input:"),
    ("logic.py", "def from_text(text: str, tools: Tools) -> Input:", "def from_text(text: int, tools: Tools) -> Input:"),
    ("logic.py", "def from_text(", "def parse_text("),
    ("logic.py", "from .runtime.tools import Tools", "from .runtime.tool import Tools"),
    ("logic.py", "from .runtime.tools import Tools", "from .runtime.tools import Toolbox"),
    ("logic.py", "from re import IGNORECASE, search", "from regex import IGNORECASE, search"),
    ("logic.py", "from re import IGNORECASE, search", "from xml.dom.minidom import parse\nfrom re import IGNORECASE, search"),
    ("logic.py", "from re import IGNORECASE, search", "import yaml\nfrom re import IGNORECASE, search"),
    ("logic.py", "list[Json]", "list"),
    ("logic.py", "list[Json]", "list[Jsons]"),
    ("logic.py", "    rest = numbers(text)\n", "    rest = numbers(text)\n    if isinstance(text, int):\n        rest = []\n"),
    ("logic.py", "    if request.kilometres == 0:\n", "    while True:\n        pass\n    if request.kilometres == 0:\n"),
    ("logic.py", "    if request.kilometres == 0:\n", "    if from_text:\n        pass\n    if request.kilometres == 0:\n"),
    ("logic.py", "request.kilometres == 0", "request.kilometre == 0"),
    ("logic.py", "request.kilometres == 0", "request.kilometres == '0'"),
    ("logic.py", "saved.items() if saved else []", "saved.items()"),
    ("logic.py", "", "\n\nclass Wide(Json):\n    def number(self, name: int) -> str:\n        return str(name)\n"),
    ("logic.py", "", "\n\nvalue: int = 'one'  # type: ignore\n"),
    ("logic.py", "", "\n\ndef broken(:\n    pass\n"),
    ("logic.py", "", "\n\ndef maybe(flag: bool) -> int:\n    if flag:\n        x = 1\n    return x\n"),
    ("logic.py", "", "\n\nfrom .tests.world import settings\n\nKEPT: int = settings\n"),
    ("runtime/numbers.py", "def format_number(", "def show_number("),
    ("runtime/base.py", "class OutputModel(", "class Outputs("),
    ("runtime/base.py", "", "\n\nKEPT: int = 'a'\n"),
    ("settings.py", "", "\n\nKEPT: int = 'a'\n"),
    ("app.py", "check=None,", "check=handle,"),
    ("app.py", "input_model=Input", "input_model=Settings"),
    ("app.py", "PLUGIN = Plugin(", "PLUGINS = Plugin("),
    ("app.py", "-> FastAPI:", "-> str:"),
    ("__init__.py", "", "\n\nKEPT: int = 'a'\n"),
    ("tests/world.py", "def settings(", "def setting("),
    ("tests/test_health.py", "", "\n\ndef test_it():\n    assert PLUGIN\n"),
    ("tests/test_new.py", "", "from ..logic import amount\n\nKEPT: str = amount('', '')\n"),
)  # fmt: skip
WATCH = (
    ("logic.py", "", ""),
    ("models.py", "", ""),
    ("logic.py", "-> list[Notice]:", "-> list[str]:"),
    ("logic.py", 'Literal["above", "below"]', "str"),
    ("logic.py", "async def check(", "async def checks("),
    ("logic.py", "total=len(watches), ", "total='1', "),
    ("logic.py", "report=report", "report=lines"),
    ("logic.py", "if saved is not None:", "if saved:"),
    ("logic.py", "WatchesItem(coin=saved.text", "WatchesItem(coins=saved.text"),
    ("models.py", 'action: Literal["add", "list"]', 'action: Literal["put", "list"]'),
    ("models.py", "class WatchesItem(RecordModel)", "class WatchesItem(Output)"),
    ("models.py", "coin: str\n", "coin: int\n"),
    ("models.py", "total: Annotated[int,", "total: Annotated[list[int],"),
    ("app.py", "check=check", "check=from_text"),
)
CHANGES = [("fuel_use", *change) for change in FUEL] + [
    ("price_watch", *change) for change in WATCH
]


def tree(name: str) -> dict[str, str]:
    """A golden plugin with the pack's own files."""
    paths = (PACK / "files.txt").read_text(encoding="utf-8").split()
    files = {path: (PACK / path).read_text(encoding="utf-8") for path in paths}
    folder = GOLDEN / name / "plugins" / name
    for path in (found for found in folder.rglob("*") if found.is_file()):
        files[path.relative_to(folder).as_posix()] = path.read_text(encoding="utf-8")
    return files


def changed(name: str, path: str, old: str, new: str) -> dict[str, str]:
    """The plugin with one mistake."""
    files = tree(name)
    text = files.get(path, "")
    assert not old or old in text, f"{path} has no {old}"
    return {**files, path: text.replace(old, new) if old else text + new}


class CommandLine:
    """The plain mypy; every tree stands in a folder of its own, with a copy of the cache."""

    def __init__(self, root: Path, folder: Path, cache: Path) -> None:
        self._root, self._folder, self.cache = root, folder, cache

    def check(
        self, name: str, files: dict[str, str], *, keep: bool = False
    ) -> list[tuple[str, ...]]:
        source = self._folder / name / "src"
        package = source / "generated_plugin"
        for path, text in files.items():
            place = package / path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(text, encoding="utf-8")
        cache = self._folder / name / "cache"
        shutil.copytree(self.cache, cache)
        command = [
            str(self._root / "tools/bin/mypy"),
            "--config-file",
            str(self._root / "config/mypy.ini"),
        ]
        command += [
            "--python-executable",
            str(self._root / "target/bin/python"),
            "--cache-dir",
            str(cache),
        ]
        command += sorted(str(package / path) for path in files if path.endswith(".py"))
        environment = {
            "PATH": "/usr/bin:/bin",
            "LC_ALL": "C.UTF-8",
            "PYTHONSAFEPATH": "1",
            "MYPYPATH": str(source),
        }
        done = subprocess.run(
            command, cwd="/", env=environment, capture_output=True, text=True, check=False
        )
        assert done.returncode in (0, 1, 2), done.stderr
        assert not done.stderr, done.stderr
        if keep:
            self.cache = cache
        else:
            shutil.rmtree(self._folder / name)
        return sorted(set(self._found(done.stdout, source)))

    @staticmethod
    def _found(output: str, source: Path) -> Iterator[tuple[str, ...]]:
        for line in output.splitlines():
            if ": note: " in line:
                continue
            match = LINE.fullmatch(line)
            assert match, line
            coded = CODED.fullmatch(match["text"])
            text, code = (coded["text"], coded["code"]) if coded else (match["text"], "misc")
            message = text.replace(f"{source}/", "").replace("generated_plugin.", "")
            path = os.path.relpath(match["path"], source / "generated_plugin")
            yield path, match["line"], match["column"] or "0", code, message


def warm_findings(
    root: Path, cache: Path, trees: list[dict[str, str]]
) -> list[list[tuple[str, ...]]]:
    """What the kept graph says, tree by tree."""
    command = [
        str(root / "tools/bin/python"),
        "-I",
        "-B",
        str(Path(__file__).with_name("warm_driver.py")),
    ]
    text = "".join(json.dumps(files) + "\n" for files in [tree("fuel_use"), *trees])
    done = subprocess.run(
        [*command, str(root), str(cache)], input=text, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(answers) == len(trees)
    keys = ("path", "line", "column", "code", "message")
    for files, answer in zip(trees, answers, strict=True):
        assert isinstance(answer, list) or "# type: ignore" in files["logic.py"], answer
    return [
        sorted({tuple(str(found[key]) for key in keys) for found in answer})
        if isinstance(answer, list)
        else [("refused",)]
        for answer in answers
    ]


def compare(root: Path, folder: Path, changes: list[tuple[str, str, str, str]]) -> None:
    """Fails with all differences at once. As in the worker, the cache has learnt the first tree."""
    installed = folder / "installed-cache"  # the graph writes to it
    shutil.copytree(root / "mypy/cache", installed)
    line = CommandLine(root, folder, installed)
    assert line.check("learn", tree("fuel_use"), keep=True) == []
    trees = [changed(*change) for change in changes]
    kept = warm_findings(root, line.cache, trees)
    with ThreadPoolExecutor(2) as pool:
        plain = list(
            pool.map(line.check, (f"tree-{number}" for number in range(len(trees))), trees)
        )
    wrong = [
        (change, only, missing)
        for change, warm, cold in zip(changes, kept, plain, strict=True)
        if warm != [("refused",)]
        and ((only := sorted(set(warm) - set(cold))), (missing := sorted(set(cold) - set(warm))))
        != ([], [])
    ]
    assert wrong == []
    assert sum(found != [] for found in plain) >= len(trees) * 0.7


@pytest.fixture(scope="module")
def root() -> Path:
    """The installed toolchain."""
    folder = os.environ.get("TOOLCHAIN_DIR")
    if folder is None:
        install = [str(REPOSITORY / "toolchain/install.sh")]
        folder = subprocess.run(
            install, stdout=subprocess.PIPE, text=True, check=True
        ).stdout.strip()
    return Path(folder)


def test_a_dozen_changed_plugins_have_the_findings_of_the_command_line(
    root: Path, tmp_path: Path
) -> None:
    compare(root, tmp_path, CHANGES[::7])


@pytest.mark.slow
def test_every_changed_plugin_has_the_findings_of_the_command_line(
    root: Path, tmp_path: Path
) -> None:
    assert len(CHANGES) >= 80
    compare(root, tmp_path, CHANGES)
