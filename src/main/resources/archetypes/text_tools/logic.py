"""Changes a text in one of several plain ways."""

from re import sub

from .models import Input, Output
from .runtime.errors import UserError
from .runtime.text import after_command, words
from .runtime.tools import Tools
from ..shared.say import say

ACTIONS: dict[str, str] = {}


def from_text(text: str, tools: Tools) -> Input:
    """До двоеточия: что сделать; после: текст. // Before the colon what to do, then the text."""
    line = after_command(text)
    head, colon, rest = line.partition(":")
    for word in words(head) if colon else words(line)[:1]:
        action = next((ACTIONS[stem] for stem in ACTIONS if word.startswith(stem)), "")
        if action:
            content = rest if colon else line.split(maxsplit=1)[-1]
            return Input(action=action, content=content.strip())
    return Input(action="count", content=line)


def changed(action: str, content: str) -> str:
    """Текст после действия. // The text after the action."""
    lines = content.splitlines()
    if action == "upper":
        return content.upper()
    if action == "lower":
        return content.lower()
    if action == "reverse":
        return "".join(reversed(content))
    if action == "sort":
        return "\n".join(sorted(lines, key=str.casefold))
    if action == "unique":
        return "\n".join(dict.fromkeys(lines))
    if action == "number":
        return "\n".join(f"{place}. {line}" for place, line in enumerate(lines, start=1))
    return "\n".join(sub(r"\s+", " ", line).strip() for line in lines)


async def handle(request: Input, tools: Tools) -> Output:
    """Меняет текст или считает его слова и знаки. // Changes a text, or counts its words."""
    content = request.content.strip()
    if not content:
        raise UserError(say("what"))
    if request.action not in set(ACTIONS.values()):
        raise UserError(say("what"))
    if request.action == "count":
        spoken = words(content)
        values = {
            "words": str(len(spoken)),
            "characters": str(len(content)),
            "lines": str(len(content.splitlines())),
        }
        return Output(text=say("count", values), result=content, total=len(spoken))
    result = changed(request.action, content)
    return Output(text=result, result=result, total=len(words(result)))
