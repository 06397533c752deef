"""Things to do, with ticks and the percentage that is done."""

from .models import Input, Output
from .runtime.tools import Tools
from ..shared.say import say
from ..shared.ticks import changed, from_text, listed


async def handle(request: Input, tools: Tools) -> Output:
    """Меняет план и говорит, сколько готово. // Changes the plan, says how much is done."""
    head, items = await changed(request, tools)
    ready = sum(one.done for one in items)
    percent = round(ready / len(items) * 100) if items else 0
    values = {"ready": str(ready), "total": str(len(items)), "percent": str(percent)}
    end = say("ready", values) if items else say("empty")
    lines = [line for line in [head, *listed(items), end] if line]
    text = "\n".join(lines)
    return Output(text=text, items=items, left=len(items) - ready, percent=percent)
