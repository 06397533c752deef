"""A polite version of a message: numbers stay, swearing goes."""

from .models import Input, Output
from .runtime.tools import Tools
from ..shared.model import asked, given, lost, unquoted
from ..shared.say import say
from .runtime.text import words

RUDE: list[str] = []


def flaw(source: str, reply: str) -> str:
    """Замечание о потерянном числе или брани. // A remark on a lost number or swearing."""
    figure = lost(source, reply)
    if figure:
        return say("lost", {"figure": figure})
    rude = any(word.startswith(stem) for word in words(reply) for stem in RUDE)
    return say("rude") if rude else ""


async def handle(request: Input, tools: Tools) -> Output:
    """Сообщение другими, вежливыми словами. // The message in other, polite words."""
    source = given(request.message)
    reply = await asked(tools, source, "", lambda answer: flaw(source, answer))
    return Output(text=unquoted(reply))
