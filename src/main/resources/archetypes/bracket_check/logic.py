"""Whether brackets match, and where the first error is."""

from re import IGNORECASE, search

from .models import Input, Output
from .runtime.errors import UserError
from .runtime.text import after_command
from .runtime.tools import Tools
from ..shared.say import say

PAIRS: dict[str, str] = {"(": ")", "[": "]", "{": "}", "«": "»"}
REQUEST: str = (
    r"^[^:\n()\[\]{}«»]*(?:скобк|скобок|провер|check|bracket|paren|match)"
    r"[^:\n()\[\]{}«»]*:\s*"
)


def from_text(text: str, tools: Tools) -> Input:
    """Просьба до двоеточия отбрасывается. // The request before a colon is cut off."""
    line = after_command(text)
    head = search(REQUEST, line, IGNORECASE)
    return Input(content=line[head.end() :] if head else line)


def place(content: str, index: int) -> dict[str, str]:
    """Знак, строка и столбец, считая с единицы. // Character, line and column from one."""
    before = content[:index]
    return {
        "sign": content[index],
        "position": str(index + 1),
        "line": str(before.count("\n") + 1),
        "column": str(index - before.rfind("\n")),
    }


def failed(key: str, values: dict[str, str], pairs: int) -> Output:
    """Ответ о первой ошибке. // The answer about the first error."""
    return Output(
        text=say(key, values),
        balanced=False,
        position=int(values["position"]),
        line=int(values["line"]),
        pairs=pairs,
    )


async def handle(request: Input, tools: Tools) -> Output:
    """Складывает открытые скобки в стопку. // Puts open brackets on a stack."""
    content = request.content
    if not content.strip():
        raise UserError(say("which"))
    opened: list[int] = []
    pairs = 0
    for index, sign in enumerate(content):
        if sign in PAIRS:
            opened.append(index)
        elif sign in PAIRS.values():
            if not opened:
                return failed("extra", place(content, index), pairs)
            last = content[opened.pop()]
            if PAIRS[last] != sign:
                values = place(content, index) | {"open": last, "right": PAIRS[last]}
                return failed("wrong", values, pairs)
            pairs += 1
    if opened:
        return failed("open", place(content, opened[-1]), pairs)
    text = say("good", {"pairs": str(pairs)}) if pairs else say("none")
    return Output(text=text, balanced=True, pairs=pairs)
