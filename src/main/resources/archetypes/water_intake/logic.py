"""Water drunk today: a goal, the sum and what is left; a new day starts at nought."""

from .models import Input, Output
from .runtime.errors import UserError
from .runtime.numbers import numbers
from .runtime.text import words
from .runtime.tools import Tools
from ..shared.language import shown
from ..shared.say import say

GOAL: list[str] = []
LITRES: list[str] = []
USUAL: float = 2000.0


def from_text(text: str, tools: Tools) -> Input:
    """«вода 300»: выпито; «цель 2 литра»: новая цель. // “water 300” or “goal 2 litres”."""
    found = numbers(text)
    spoken = words(text)
    if not found:
        return Input()
    amount = found[0]
    if amount <= 0:
        raise UserError(say("positive"))
    if any(word.startswith(stem) for word in spoken for stem in LITRES) or amount < 10:
        amount *= 1000
    if any(word.startswith(stem) for word in spoken for stem in GOAL):
        return Input(goal=amount)
    return Input(amount=amount)


async def handle(request: Input, tools: Tools) -> Output:
    """Прибавляет выпитое и показывает остаток. // Adds what was drunk, shows what is left."""
    day = tools.clock.today().isoformat()
    saved_goal = await tools.storage.get("goal")
    goal = float(saved_goal) if saved_goal else USUAL
    saved = await tools.storage.get_json("day")
    drunk = saved.number("drunk") if saved and saved.text("day") == day else 0.0
    if request.goal is not None:
        goal = request.goal
        await tools.storage.put("goal", str(goal))
    if request.amount is not None:
        drunk += request.amount
        await tools.storage.put_json("day", {"day": day, "drunk": drunk})
    left = max(goal - drunk, 0.0)
    values = {"drunk": shown(drunk, 0), "goal": shown(goal, 0), "left": shown(left, 0)}
    return Output(text=say("left" if left else "reached", values), drunk=drunk, goal=goal, left=left)
