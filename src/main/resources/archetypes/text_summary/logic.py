"""A summary of at most COUNT lines, with no numbers of its own."""

from .models import Input, Output
from .runtime.tools import Tools
from ..shared.model import asked, figures, given, lines_of
from ..shared.say import say

COUNT: int = 5


def flaw(source: str, reply: str) -> str:
    """Замечание о длине и выдуманных числах. // A remark on length and invented numbers."""
    if len(lines_of(reply)) > COUNT:
        return say("size", {"count": str(COUNT)})
    known = "".join(figures(source))
    for line in lines_of(reply):
        for figure in figures(line.lstrip("0123456789.) ")):
            if figure not in known:
                return say("invented", {"figure": figure})
    return ""


async def handle(request: Input, tools: Tools) -> Output:
    """Краткое изложение текста. // The text in a few lines."""
    source = given(request.message)
    reply = await asked(tools, source, "", lambda answer: flaw(source, answer))
    lines = lines_of(reply)
    return Output(text="\n".join(lines), lines=lines)
