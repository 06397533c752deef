"""Birthdays, how many days are left, and the age to come."""

from datetime import date
from re import sub

from .models import Input, ItemsItem, Output
from .runtime.dates import find_dates
from .runtime.errors import UserError
from .runtime.text import after_command
from .runtime.tools import Tools
from ..shared.say import say
from ..shared.speech import asks, begins, tidy, without

REMOVE: list[str] = []
NOISE: list[str] = []
DATE: str = ""
MOST: int = 300


def from_text(text: str, tools: Tools) -> Input:
    """Имя и день. // A name and a day."""
    line = after_command(text)
    if asks(line, REMOVE):
        return Input(action="remove", person=without(line, REMOVE)[:60])
    days = find_dates(line, tools.clock.today())
    named = without(sub(DATE, " ", line), NOISE).removesuffix("'s").removesuffix("’s")
    if not days:
        first = line.split()[:1]
        if first and begins(first[0], NOISE[:3]):
            raise UserError(say("which"))
        return Input(action="show")
    return Input(action="add", person=named[:60] or None, born=days[0])


def coming(born: date, today: date) -> date:
    """Ближайший день рождения; 29 февраля: 28-го в обычный год. // The next birthday."""
    for year in (today.year, today.year + 1):
        leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
        day = 28 if (born.month, born.day) == (2, 29) and not leap else born.day
        if date(year, born.month, day) >= today:
            return date(year, born.month, day)
    return date(today.year + 1, born.month, min(born.day, 28))


def line_of(person: str, born: date, today: date) -> str:
    """Строка ответа. // A line of the answer."""
    left = (coming(born, today) - today).days
    values = {"day": f"{born:%d.%m}", "person": person, "left": str(left)}
    age = coming(born, today).year - born.year
    turns = say("turns", {"age": str(age)}) if 1 < age < 130 else ""
    return say("line" if left else "today", values) + turns


async def handle(request: Input, tools: Tools) -> Output:
    """Записывает и показывает дни рождения. // Notes and shows birthdays."""
    saved = await tools.storage.get_json("people")
    people: dict[str, date] = {}
    for row in saved.items() if saved else []:
        people[row.text("person")] = date.fromisoformat(row.text("born"))
    person = tidy(request.person or "")
    today = tools.clock.today()
    if request.action == "add":
        if not person or request.born is None:
            raise UserError(say("which"))
        if len(people) >= MOST:
            raise UserError(say("full", {"most": str(MOST)}))
        people[person] = request.born
    elif request.action == "remove":
        if person not in people:
            raise UserError(say("no_such", {"person": person}))
        del people[person]
    if request.action != "show":
        rows = [{"person": one, "born": born.isoformat()} for one, born in people.items()]
        await tools.storage.put_json("people", rows)
    ordered = sorted(people.items(), key=lambda pair: (coming(pair[1], today), pair[0]))
    items = [
        ItemsItem(
            person=one, days_left=(coming(born, today) - today).days, day=f"{born:%d.%m}"
        )
        for one, born in ordered
    ]
    lines = [line_of(one, born, today) for one, born in ordered]
    return Output(text="\n".join(lines) or say("none"), items=items)
