"""Exactly COUNT different names or ideas."""

from re import sub

from .models import Input, Output
from .runtime.tools import Tools
from ..shared.model import asked, given, lines_of
from ..shared.say import say

COUNT: int = 5


def variants(reply: str) -> list[str]:
    """Разные варианты без номеров. // Different variants without their numbers."""
    found: dict[str, str] = {}
    for line in lines_of(reply):
        bare = sub(r"^(?:\d+[.)]|[-•*–—])\s*", "", line).strip()
        found.setdefault(bare.casefold(), bare)
    return [bare for bare in found.values() if bare and not bare.endswith(":")][:COUNT]


def flaw(reply: str) -> str:
    """Замечание, если вариантов мало. // A remark where there are too few variants."""
    return "" if len(variants(reply)) == COUNT else say("few", {"count": str(COUNT)})


async def handle(request: Input, tools: Tools) -> Output:
    """Варианты по описанию человека. // Variants for what the person describes."""
    items = variants(await asked(tools, given(request.message), "", flaw))
    text = "\n".join(f"{number}. {item}" for number, item in enumerate(items, start=1))
    return Output(text=text, items=items, total=len(items))
