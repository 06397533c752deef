"""Scans one file: every raw line, what parsers make of it, and in Python what literals add up
to."""

import ast
import json
import re
import tomllib
from collections.abc import Iterator

from gate_worker.encoded import decoded
from gate_worker.folding import Folder
from gate_worker.report import Finding
from gate_worker.secrets.held import held
from gate_worker.secrets.profile import Profile

_KEYWORDS = re.compile(
    r"(api|auth|service|account|db|database|priv(ate)?|client)_?key|(db|database|key)_?pass"
    r"|password|passwd|pwd|secret|contrase[ñn]a",
    re.IGNORECASE,
)
_ENCODED = re.compile(r"[A-Za-z0-9+/_-]{16,}={0,2}")
_PARSED = (".json", ".toml", ".yaml", ".example")
# `NAME=value` without quotes, as in .env files, Dockerfiles and lines for a shell.
_SET = re.compile(
    r"^\s*(?:[#-]\s*)?(?:export |ENV |ARG )?([A-Za-z_]\w*)\s*=\s*([^\s\"'`]+)\s*(#.*)?$"
)


def scan(profile: Profile, path: str, text: str) -> Iterator[Finding]:
    """Finds secrets in one file."""
    lines = text.split("\n")
    for number, line in enumerate(lines, 1):
        yield from _findings(path, number, profile.line(path, line))
        if not path.endswith((".py", ".txt")):
            yield from _findings(path, number, _set(profile, line))
    if path.endswith(_PARSED) or text.startswith("["):
        for number, line in profile.transformed(path, text):
            yield from _findings(path, min(number, len(lines)), profile.line(path, line))
    if path.endswith(".py"):
        yield from _python(profile, path, text)
    elif path.endswith((".json", ".toml")):
        yield from _values(profile, path, text)


def _python(profile: Profile, path: str, text: str) -> Iterator[Finding]:
    try:
        tree = ast.parse(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return  # the policy has refused it
    folder = Folder(tree)
    for node in ast.walk(tree):
        for name, value in held(node):
            plain = folder.fold(value)
            if plain and _KEYWORDS.search(name) and _telling(plain):
                kinds = profile.named("password", plain)
                yield from _findings(path, value.lineno, kinds)
        if isinstance(node, ast.Constant | ast.BinOp | ast.JoinedStr | ast.Call | ast.Subscript):
            plain = folder.fold(node)
            if plain and plain not in text:
                yield from _findings(path, node.lineno, profile.unquoted(plain.strip()))
            if plain and _ENCODED.fullmatch(plain):
                inner = decoded(plain)
                yield from _findings(path, node.lineno, profile.specific(inner or ""))


def _set(profile: Profile, line: str) -> set[str]:
    """The kinds of secrets in a line that sets a variable without quotes."""
    match = _SET.match(line)
    if match is None:
        return set()
    name, value = match[1], match[2]
    named = _KEYWORDS.search(name) and _telling(value)
    return profile.unquoted(value) | (profile.named("password", value) if named else set())


def _telling(text: str) -> bool:
    """True for what could be a credential: not empty, not the name of an environment variable."""
    return not re.fullmatch(r"[A-Z][A-Z0-9]*(_[A-Z0-9]+)+|[a-z_]{0,3}", text)


def _values(profile: Profile, path: str, text: str) -> Iterator[Finding]:
    """Scans the values of a parsed file that the raw text shows in another spelling."""
    try:
        data = json.loads(text) if path.endswith(".json") else tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        name = type(error).__name__
        yield Finding(path, 0, 0, "policy", "syntax", f"the file cannot be parsed: {name}")
        return
    waiting: list[tuple[str, object]] = [("", data)]
    while waiting:
        key, value = waiting.pop()
        if isinstance(value, dict):
            waiting.extend((str(name), inner) for name, inner in value.items())
            waiting.extend(("", str(name)) for name in value)
        elif isinstance(value, list):
            waiting.extend((key, inner) for inner in value)
        elif isinstance(value, str):
            if value not in text:
                yield from _findings(path, 0, profile.unquoted(value))
            if _ENCODED.fullmatch(value):
                yield from _findings(path, 0, profile.specific(decoded(value) or ""))


def _findings(path: str, line: int, kinds: set[str]) -> Iterator[Finding]:
    for kind in sorted(kinds):
        code = kind.lower().replace(" ", "-")
        message = f"looks like a secret: {kind}"
        yield Finding(path, line, 0, "detect-secrets", code, message, "critical")
