"""Exactly COUNT headlines, short and without a final stop."""

from re import sub

from .models import Input, Output
from .runtime.tools import Tools
from ..shared.model import asked, given, lines_of
from ..shared.say import say

COUNT: int = 5
LONGEST: int = 90


def headlines(reply: str) -> list[str]:
    """Заголовки без номеров и точек. // Headlines without numbers and stops."""
    bare = [sub(r"^(?:\d+[.)]|[-•*–—])\s*", "", line) for line in lines_of(reply)]
    clean = [line.strip("«»\"“” ").rstrip(".").strip() for line in bare]
    return [line for line in dict.fromkeys(clean) if line and len(line) <= LONGEST][:COUNT]


def flaw(reply: str) -> str:
    """Замечание, если заголовков мало. // A remark where there are too few headlines."""
    return "" if len(headlines(reply)) == COUNT else say("few", {"count": str(COUNT)})


async def handle(request: Input, tools: Tools) -> Output:
    """Заголовки к тексту человека. // Headlines for the person's text."""
    items = headlines(await asked(tools, given(request.message), "", flaw))
    return Output(text="\n".join(items), items=items)
