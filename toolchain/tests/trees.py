"""Clean plugin trees to attack: the pack's fixed files and the golden generated ones, put together as the service does."""

import re
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
PACK = REPOSITORY / "src/main/resources/packs/python-fastapi/1"
GOLDEN = REPOSITORY / "src/test/resources/golden"
DATA = Path(__file__).parent / "data"
PLUGINS = ("fuel_use", "price_watch")

Tree = dict[str, str]

_IMPORT = re.compile(r"(import |from \S+ import ).*")


def plugin(name: str = "fuel_use") -> Tree:
    """The files of one golden plugin's package folder."""
    names = (PACK / "files.txt").read_text(encoding="utf-8").split()
    files = {path: (PACK / path).read_text(encoding="utf-8") for path in names}
    folder = GOLDEN / name / "plugins" / name
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            files[path.relative_to(folder).as_posix()] = path.read_text(encoding="utf-8")
    return files


def with_code(tree: Tree, code: str, path: str = "logic.py") -> Tree:
    """The tree with more code in one of its files: imports join the imports, the rest the end."""
    lines = code.strip("\n").split("\n")
    imports = [line for line in lines if _IMPORT.fullmatch(line)]
    rest = "\n".join(line for line in lines if not _IMPORT.fullmatch(line)).strip("\n")
    before, first, after = tree[path].partition("\nfrom ")
    joined = "\n".join(["", *imports]) if imports else ""
    return {**tree, path: f"{before}{joined}{first}{after}\n\n{rest}\n"}


def sections(name: str) -> dict[str, str]:
    """The cases of a data file: `=== name`, then the text up to the next one."""
    found: dict[str, str] = {}
    for part in re.split(r"^=== ", (DATA / name).read_text(encoding="utf-8"), flags=re.M)[1:]:
        title, _, text = part.partition("\n")
        if title in found:
            raise ValueError(f"{name} has two cases called {title}")
        found[title] = text.rstrip("\n") + "\n"
    return found
