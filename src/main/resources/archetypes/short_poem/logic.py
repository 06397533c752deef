"""A short poem of four to sixteen lines."""

from .models import Input, Output
from .runtime.tools import Tools
from ..shared.model import asked, given, lines_of
from ..shared.say import say


def flaw(reply: str) -> str:
    """Замечание о числе строк. // A remark about the number of lines."""
    return "" if 4 <= len(lines_of(reply)) <= 16 else say("size")


async def handle(request: Input, tools: Tools) -> Output:
    """Стихи на тему человека. // A poem about the person's topic."""
    lines = lines_of(await asked(tools, given(request.message), "", flaw))
    return Output(text="\n".join(lines), lines=lines)
