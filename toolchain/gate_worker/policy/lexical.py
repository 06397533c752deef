"""Rules over raw lines and tokens of Python files: directives in comments, numbers, names,
nesting."""

import io
import re
import tokenize
from collections.abc import Iterator

from gate_worker.report import Finding, Severity

MAX_TOKENS = 60_000
MAX_BRACKETS = 30
MAX_INDENTS = 16
MAX_NUMBER = 24

# Comments that switch a checker, a formatter, an import sorter or the source encoding.
_DIRECTIVE = re.compile(
    r"noqa|nosec|nosem|noinspection|skipcq|nopycln|no-?check|pragma|allow-?list|white-?list"
    r"|\btype\s*:|coding\s*[:=]|\b(mypy|ruff|flake8|isort|fmt|yapf|pyright|pytype|pylint|pyre"
    r"|pycodestyle|pydocstyle|autopep8|black|bandit|beartype|codespell|spdx|dlint)\b[^\w\s]*\s*[:=-]"
    r"|#\s*!|\b(fmt|isort|yapf|ruff|mypy)\b\s*$",
    re.IGNORECASE,
)
# Honoured by some parser even inside a string: never at all, wherever it stands.
_RAW = re.compile(
    r"#\s*(mypy|type|ruff|flake8|isort|fmt|yapf|pyright)\s*:|#.*coding\s*[:=]|#\s*noqa",
    re.IGNORECASE,
)
_OPENING, _CLOSING = frozenset("([{"), frozenset(")]}")


def check(path: str, text: str) -> Iterator[Finding]:
    """Finds what the syntax tree no longer shows."""
    for number, raw in enumerate(text.split("\n"), 1):
        if _RAW.search(raw):
            yield _finding(
                path, number, 0, "directive", "no directive comment, also not in a string"
            )
    count = brackets = indents = 0
    try:
        for token in tokenize.generate_tokens(io.StringIO(text).readline):
            count += 1
            line, column = token.start
            if token.type == tokenize.COMMENT and _DIRECTIVE.search(token.string):
                yield _finding(path, line, column, "directive", "no comment that steers a tool")
            elif token.type == tokenize.NAME and not token.string.isascii():
                yield _finding(path, line, column, "non-ascii-name", "names are plain ASCII")
            elif token.type == tokenize.NUMBER and len(token.string.replace("_", "")) > MAX_NUMBER:
                yield _finding(path, line, column, "long-number", "a number has too many digits")
            elif token.type == tokenize.INDENT:
                indents += 1
            elif token.type == tokenize.DEDENT:
                indents -= 1
            elif token.type == tokenize.OP and token.string in _OPENING:
                brackets += 1
            elif token.type == tokenize.OP and token.string in _CLOSING:
                brackets -= 1
            elif token.type == tokenize.OP and token.string == ";":
                yield _finding(path, line, column, "semicolon", "one statement a line")
            elif token.type == tokenize.ERRORTOKEN and token.string.strip():
                yield _finding(path, line, column, "syntax", "this is not Python")
            if brackets > MAX_BRACKETS or indents > MAX_INDENTS or count > MAX_TOKENS:
                yield _finding(path, line, column, "too-deep", "too long or nested too deeply")
                return
    except (tokenize.TokenError, SyntaxError) as error:
        yield _finding(path, 0, 0, "syntax", f"this is not Python: {type(error).__name__}")


def _finding(path: str, line: int, column: int, code: str, message: str) -> Finding:
    severity: Severity = "error" if code in ("syntax", "semicolon") else "critical"
    return Finding(path, line, column + 1, "policy", code, message, severity)
