"""Words, characters and lines of a text, compared with a norm."""

from re import IGNORECASE, findall, search
from typing import Literal

from .models import Input, Output
from .runtime.errors import UserError
from .runtime.numbers import numbers
from .runtime.text import after_command
from .runtime.tools import Tools
from ..shared.language import shown
from ..shared.say import say

NORM: str = (
    r"(?:норм\w*|лимит\w*|не менее|минимум|norm|limit|target|at least|minimum)"
    r"\D{0,12}(\d[\d ]*)"
)
CHARACTERS: str = r"знак|символ|character|symbol"
LINES: str = r"\bстрок|\bline"
REQUEST: str = (
    r"^[^:\n]{0,120}(?:слов|знак|символ|строк|норм|word|character|line|norm|limit|count)"
    r"[^:\n]*:"
)


def unit_of(head: str) -> Literal["words", "characters", "lines"]:
    """О чём норма: о словах, знаках или строках. // What the norm is about."""
    if search(CHARACTERS, head, IGNORECASE):
        return "characters"
    return "lines" if search(LINES, head, IGNORECASE) else "words"


def from_text(text: str, tools: Tools) -> Input:
    """Норма до двоеточия, текст после него. // The norm before a colon, the text after it."""
    line = after_command(text)
    request = search(REQUEST, line, IGNORECASE)
    head = request.group(0) if request else line[:200]
    norm = search(NORM, head, IGNORECASE)
    amount = int(norm.group(1).replace(" ", "")) if norm else None
    content = line[request.end() :].strip() if request else line
    if norm and not request:
        rest = [int(value) for value in numbers(line[norm.end() :]) if value >= 0]
        if rest:
            return Input(norm=amount, unit=unit_of(head), counted=rest[0])
        content = line[norm.end() :]
    return Input(content=content, norm=amount, unit=unit_of(head) if norm else None)


async def handle(request: Input, tools: Tools) -> Output:
    """Счёт и сверка с нормой. // The count and the comparison."""
    content = request.content or ""
    unit = request.unit or "words"
    if request.counted is None and not content.strip():
        raise UserError(say("which"))
    counts = {
        "words": len(findall(r"\w+(?:[-'’]\w+)*", content)),
        "characters": len(content),
        "dense": len("".join(content.split())),
        "lines": sum(1 for line in content.splitlines() if line.strip()),
    }
    if request.counted is not None:
        counts[unit] = request.counted
    values = {name: str(count) for name, count in counts.items()}
    lines = [say("answer", values)] if request.counted is None else []
    missing = None
    if request.norm:
        have = counts[unit]
        missing = max(0, request.norm - have)
        compared = {
            "norm": str(request.norm),
            "have": str(have),
            "missing": str(missing),
            "over": str(max(0, have - request.norm)),
            "percent": shown(have * 100 / request.norm, 0),
        }
        lines.append(say("under" if missing else "met", compared))
    return Output(
        text="\n".join(lines) or say("answer", values),
        words=counts["words"],
        characters=counts["characters"],
        letters_without_blanks=counts["dense"],
        lines=counts["lines"],
        missing=missing,
    )
