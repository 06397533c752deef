"""A haiku of exactly three lines."""

from .models import Input, Output
from .runtime.tools import Tools
from ..shared.model import asked, given, lines_of
from ..shared.say import say


def flaw(reply: str) -> str:
    """Замечание, если строк не три. // A remark unless there are three lines."""
    return "" if len(lines_of(reply)) == 3 else say("three")


async def handle(request: Input, tools: Tools) -> Output:
    """Хайку на слово человека. // A haiku about the person's word."""
    lines = lines_of(await asked(tools, given(request.message), "", flaw))
    return Output(text="\n".join(lines), lines=lines)
