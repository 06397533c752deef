"""Habits by day, and how many days in a row."""

from datetime import date, timedelta

from .models import Input, ItemsItem, Output
from .runtime.dates import find_dates
from .runtime.errors import UserError
from .runtime.text import after_command
from .runtime.tools import Tools
from ..shared.say import say
from ..shared.speech import asks, tidy, without

MARK: list[str] = []
SHOW: list[str] = []
REMOVE: list[str] = []
MOST: int = 50
LONGEST: int = 2000


def from_text(text: str, tools: Tools) -> Input:
    """Название привычки и день. // The habit's name and the day."""
    line = after_command(text)
    if asks(line, REMOVE):
        return Input(action="remove", habit=without(line, REMOVE)[:60])
    if not line or asks(line, SHOW):
        return Input(action="show")
    days = find_dates(line, tools.clock.today())
    habit = without(line, MARK).rstrip(" 0123456789.")
    return Input(action="mark", habit=habit[:60] or None, day=days[0] if days else None)


def streak(days: set[date], today: date) -> int:
    """Сколько дней подряд до сегодня или вчера. // Days in a row up to today or yesterday."""
    day = today if today in days else today - timedelta(days=1)
    length = 0
    while day in days:
        length += 1
        day -= timedelta(days=1)
    return length


async def load(tools: Tools) -> dict[str, set[date]]:
    """Привычки и их дни. // Habits and their days."""
    habits: dict[str, set[date]] = {}
    for key in await tools.storage.keys("habit:"):
        saved = await tools.storage.get_json(key)
        days = saved.items() if saved else []
        habits[key.removeprefix("habit:")] = {date.fromisoformat(day.text()) for day in days}
    return habits


async def handle(request: Input, tools: Tools) -> Output:
    """Отмечает день и показывает серии. // Marks a day and shows the streaks."""
    habits = await load(tools)
    habit = tidy(request.habit or "").casefold()
    today = tools.clock.today()
    if request.action == "mark":
        if not habit:
            raise UserError(say("which"))
        day = request.day or today
        if day > today:
            raise UserError(say("future"))
        if habit not in habits and len(habits) >= MOST:
            raise UserError(say("full", {"most": str(MOST)}))
        days = habits.setdefault(habit, set())
        days.add(day)
        kept = sorted(one.isoformat() for one in days)[-LONGEST:]
        await tools.storage.put_json(f"habit:{habit}", kept)
    elif request.action == "remove":
        if habit not in habits:
            raise UserError(say("no_such", {"habit": habit}))
        del habits[habit]
        await tools.storage.delete(f"habit:{habit}")
    items = [
        ItemsItem(habit=name, streak=streak(days, today), total=len(days))
        for name, days in sorted(habits.items())
    ]
    lines = [
        say("line", {"habit": one.habit, "streak": str(one.streak), "total": str(one.total)})
        for one in items
    ]
    return Output(text="\n".join(lines) or say("none"), items=items)
