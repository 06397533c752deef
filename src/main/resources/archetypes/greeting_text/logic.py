"""A greeting without blanks, with the names and numbers of the message."""

from re import search

from .models import Input, Output
from .runtime.tools import Tools
from ..shared.model import asked, given, lost, unquoted
from ..shared.say import say


def flaw(source: str, reply: str) -> str:
    """Замечание о пустых местах и числах. // A remark on blanks and numbers."""
    if search(r"\[[^\]]{1,40}\]|\{[^}]{1,40}\}|_{3,}", reply):
        return say("blank")
    figure = lost(source, reply)
    return say("lost", {"figure": figure}) if figure else ""


async def handle(request: Input, tools: Tools) -> Output:
    """Поздравление по сообщению человека. // A greeting for the person's message."""
    source = given(request.message)
    reply = await asked(tools, source, "", lambda answer: flaw(source, answer))
    return Output(text=unquoted(reply))
