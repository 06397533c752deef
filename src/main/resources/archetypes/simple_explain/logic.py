"""An explanation for a child, of at most eight sentences."""

from re import findall

from .models import Input, Output
from .runtime.tools import Tools
from ..shared.model import asked, given, lines_of
from ..shared.say import say

MOST: int = 8


def flaw(reply: str) -> str:
    """Замечание, если предложений много. // A remark where there are too many sentences."""
    return say("long") if len(findall(r"[.!?…]+(?:\s|$)", reply)) > MOST else ""


async def handle(request: Input, tools: Tools) -> Output:
    """Простое объяснение. // A simple explanation."""
    reply = await asked(tools, given(request.message), "", flaw)
    return Output(text="\n".join(lines_of(reply)))
