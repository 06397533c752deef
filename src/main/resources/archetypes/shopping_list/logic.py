"""What to buy, and what is bought already."""

from .models import Input, Output
from .runtime.tools import Tools
from ..shared.say import say
from ..shared.ticks import changed, from_text, listed


async def handle(request: Input, tools: Tools) -> Output:
    """Меняет список покупок. // Changes the shopping list."""
    head, items = await changed(request, tools)
    left = sum(not one.done for one in items)
    end = say("left", {"left": str(left)}) if items else say("empty")
    text = "\n".join(line for line in [head, *listed(items), end] if line)
    return Output(text=text, items=items, left=left)
