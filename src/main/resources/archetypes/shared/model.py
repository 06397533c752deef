"""Asks the language model and checks in code what came back; a wrong answer is asked for once more."""

from collections.abc import Callable
from re import findall, sub

from .runtime.errors import UpstreamError, UserError
from .runtime.text import after_command
from .runtime.tools import Tools
from ..shared.say import say

INSTRUCTION: str = ""
MAX_TOKENS: int = 400


def lines_of(reply: str) -> list[str]:
    """Непустые строки ответа без ограждений кода. // The answer's lines that are not empty."""
    lines = [line.strip() for line in reply.splitlines()]
    return [line for line in lines if line and not line.startswith("```")]


def unquoted(reply: str) -> str:
    """Ответ без кавычек вокруг всего текста. // The answer without quotes around it."""
    return sub(r"(?s)^[«\"“](.*)[»\"”]$", r"\1", "\n".join(lines_of(reply)))


def figures(text: str) -> list[str]:
    """Все числа текста как написаны. // All numbers of a text as they are written."""
    return findall(r"\d+(?:[.,:]\d+)*", text)


def lost(source: str, reply: str) -> str:
    """Первое число, которого в ответе нет. // The first number that the answer lacks."""
    kept = figures(reply)
    return next((figure for figure in figures(source) if figure not in kept), "")


def given(message: str) -> str:
    """Текст человека; пустой: просьба написать. // The person's text, which must not be empty."""
    text = after_command(message)
    if not text:
        raise UserError(say("empty"))
    return text


async def asked(tools: Tools, text: str, task: str, flaw: Callable[[str], str]) -> str:
    """Ответ без изъяна; второй раз с замечанием. // An answer that has no flaw."""
    instruction = f"{INSTRUCTION} {task}".strip()
    reply = await tools.llm.ask(instruction, text, max_tokens=MAX_TOKENS)
    remark = flaw(reply)
    if remark:
        reply = await tools.llm.ask(f"{instruction} {remark}", text, max_tokens=MAX_TOKENS)
        if flaw(reply):
            raise UpstreamError(say("unusable"))
    return reply
