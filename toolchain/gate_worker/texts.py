"""Rules for every file before any tool sees it: paths, sizes, characters, blank runs, pragmas (S3,
S2)."""

import re
from collections.abc import Iterator

from gate_worker.report import Finding

MAX_FILES = 200
MAX_BYTES = 200_000
MAX_TREE_BYTES = 3_000_000
MAX_LINES = 3_000
MAX_PYTHON_LINE = 400
MAX_TEXT_LINE = 20_000
MAX_BLANKS = 48

_PATH = re.compile(r"[a-z0-9_][a-z0-9_.-]*(/[a-z0-9_][a-z0-9_.-]*){0,6}")
_EXTENSIONS = (".py", ".json", ".md", ".txt", ".toml", ".yaml")
_EXACT = frozenset(
    {"README.md", "CHANGELOG.md", "Dockerfile", ".env.example", ".dockerignore", "py.typed"}
)
# Folders that tools leave out of a walk: nothing of a plugin may hide there.
_HIDING = frozenset(
    """
    _build buck-out build dist env node_modules site-packages venv __pycache__ __pypackages__
    """.split()
)
_BLANKS = re.compile(rf"[ \u00a0]{{{MAX_BLANKS + 1},}}")
_ALLOWLIST = re.compile(r"pragma\s*:\s*(allow|white)\s*-?\s*list", re.IGNORECASE)

# All that moves, hides or splits text: C0 without newline, C1, separators, zero-width, bidi, tags,
# surrogates.
_FORBIDDEN = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f"
    "\u2028-\u202e\u2060-\u206f\u3164\ud800-\udfff\ufeff\uffa0\ufff0-\uffff"
    "\U000e0000-\U000e0fff\U000f0000-\U0010ffff]"
)


def check_path(path: str) -> str | None:
    """Why a tree may not have this path; None when it may."""
    folder, _, name = path.rpartition("/")
    if name in _EXACT and not folder:
        return None
    if not _PATH.fullmatch(path) or ".." in path or len(path) > 120:
        return "the path is not on the list of allowed forms"
    if _HIDING & set(path.split("/")):
        return "a folder that tools leave out may not hold files"
    if not name.endswith(_EXTENSIONS) or name.endswith(".lock"):
        return "this kind of file is not on the list of allowed kinds"
    return None


def check_tree(files: dict[str, str]) -> Iterator[Finding]:
    """Finds what is wrong with paths and with the tree as a whole."""
    if not any(path.endswith(".py") for path in files):
        yield _finding("", 0, "empty-tree", "there is no Python file to check")
    if len(files) > MAX_FILES:
        yield _finding("", 0, "too-many-files", f"more than {MAX_FILES} files")
    if sum(map(len, files.values())) > MAX_TREE_BYTES:
        yield _finding("", 0, "tree-too-large", f"more than {MAX_TREE_BYTES} characters")
    for path in sorted(files):
        reason = check_path(path)
        if reason:
            yield _finding(_safe(path), 0, "path", reason)


def check_text(path: str, text: str) -> Iterator[Finding]:
    """Finds what no file may contain, whatever its kind."""
    for found in _FORBIDDEN.finditer(text):
        place = text.count("\n", 0, found.start()) + 1
        character = f"character U+{ord(found.group()):04X} is not allowed"
        yield _finding(path, place, "control-character", character)
        return
    if len(text.encode()) > MAX_BYTES:
        yield _finding(path, 0, "file-too-large", f"more than {MAX_BYTES} bytes")
        return
    lines = text.split("\n")
    if len(lines) > MAX_LINES:
        yield _finding(path, 0, "too-many-lines", f"more than {MAX_LINES} lines")
        return
    longest = MAX_PYTHON_LINE if path.endswith(".py") else MAX_TEXT_LINE
    for number, line in enumerate(lines, 1):
        if len(line) > longest:
            yield _finding(path, number, "line-too-long", f"more than {longest} characters")
        if _BLANKS.search(line):
            yield _finding(path, number, "blank-run", f"more than {MAX_BLANKS} blanks in a row")
        if _ALLOWLIST.search(line):
            yield _finding(path, number, "pragma", "a secret scanner's pragma is not allowed")


def _safe(path: str) -> str:
    return re.sub(r"[^A-Za-z0-9_./-]", "?", path)[:120]


def _finding(path: str, line: int, code: str, message: str) -> Finding:
    return Finding(path, line, 0, "policy", code, message, "critical")
