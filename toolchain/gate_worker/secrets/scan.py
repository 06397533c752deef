"""Scans one file: every raw line, what parsers make of it, and in Python what literals add up
to."""

import ast
import json
import re
import tomllib
from collections.abc import Iterator

from gate_worker.folding import Folder, decoded
from gate_worker.report import Finding
from gate_worker.secrets.profile import Profile

_KEYWORDS = re.compile(
    r"(api|auth|service|account|db|database|priv(ate)?|client)_?key|(db|database|key)_?pass"
    r"|password|passwd|pwd|secret|contrase[ñn]a",
    re.IGNORECASE,
)
_ENCODED = re.compile(r"[A-Za-z0-9+/_-]{16,}={0,2}")
_HOLDERS = frozenset({"SecretStr", "SecretBytes"})
_PARSED = (".json", ".toml", ".yaml", ".example")


def scan(profile: Profile, path: str, text: str) -> Iterator[Finding]:
    """Finds secrets in one file."""
    lines = text.split("\n")
    for number, line in enumerate(lines, 1):
        yield from _findings(path, number, profile.line(path, line))
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
        for name, value in _held(node):
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


def _held(node: ast.AST) -> Iterator[tuple[str, ast.expr]]:
    """The pairs of a name and the value that it holds, by default or always."""
    if isinstance(node, ast.AnnAssign) and node.value is not None:
        for value in _defaults(node.value):
            yield _name(node.target), value
    elif isinstance(node, ast.Assign):
        for target in node.targets:
            for value in _defaults(node.value):
                yield _name(target), value
    elif isinstance(node, ast.keyword):
        yield node.arg or "", node.value
    elif isinstance(node, ast.Dict):
        for key, value in zip(node.keys, node.values, strict=True):
            if isinstance(key, ast.Constant) and isinstance(key.value, str):
                yield key.value, value
    elif isinstance(node, ast.arguments):
        positional = [*node.posonlyargs, *node.args]
        tail = positional[len(positional) - len(node.defaults) :]
        for argument, default in zip(tail, node.defaults, strict=True):
            yield argument.arg, default
        for argument, other in zip(node.kwonlyargs, node.kw_defaults, strict=True):
            if other is not None:
                yield argument.arg, other
    elif isinstance(node, ast.Call) and _name(node.func) in _HOLDERS and node.args:
        yield "secret", node.args[0]


def _defaults(value: ast.expr) -> Iterator[ast.expr]:
    """The value itself, or what Field(…) or another call takes as default."""
    if not isinstance(value, ast.Call):
        yield value
        return
    if isinstance(value.func, ast.Attribute):
        yield value
    if _name(value.func) in (
        "Field",
        "field",
        "SecretStr",
        "SecretBytes",
        "str",
        "Header",
        "Query",
    ):
        yield from value.args[:1]
        yield from (k.value for k in value.keywords if k.arg in ("default", "examples"))


def _name(node: ast.expr) -> str:
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Constant):
        return str(node.slice.value)
    return node.attr if isinstance(node, ast.Attribute) else ""


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
