"""Care jobs with a period: what is due and how many days are left."""

from datetime import date

from .models import Input, ItemsItem, Output
from .runtime.errors import UserError
from .runtime.numbers import numbers
from .runtime.text import after_command
from .runtime.tools import Tools
from ..shared.say import say
from ..shared.speech import asks, tidy, without
from .runtime.dates import find_dates

DONE: list[str] = []
SHOW: list[str] = []
REMOVE: list[str] = []
NOISE: list[str] = []
WEEK: list[str] = []
SMALL: list[str] = []
MOST: int = 100


def job_of(line: str) -> str:
    """Дело без слов о сроках. // The job without words on periods."""
    kept = [
        word
        for word in line.split()
        if not word.strip(".,").isdigit() and word.casefold() not in SMALL
    ]
    return without(" ".join(kept), [*DONE, *NOISE])[:80].casefold()


def from_text(text: str, tools: Tools) -> Input:
    """Период: новое дело; «полил»: сделано. // A period plans a job; “watered” marks it."""
    line = after_command(text)
    if asks(line, REMOVE):
        return Input(action="remove", job=without(line, REMOVE)[:80].casefold())
    if asks(line, DONE):
        days = find_dates(line, tools.clock.today())
        return Input(action="done", job=job_of(line), day=days[0] if days else None)
    found = [int(value) for value in numbers(line) if 1 <= value <= 500]
    if found or asks(line, WEEK):
        period = (found[0] if found else 1) * (7 if asks(line, WEEK) else 1)
        return Input(action="plan", job=job_of(line), days=period)
    if not line or asks(line, SHOW):
        return Input(action="show")
    raise UserError(say("which"))


def left(last: str, days: int, today: date) -> int:
    """Сколько дней осталось; ни разу не сделанное: пора. // Days left; 0 if never done."""
    return days - (today - date.fromisoformat(last)).days if last else 0


async def handle(request: Input, tools: Tools) -> Output:
    """Планирует, отмечает и показывает. // Plans, marks and shows."""
    saved = await tools.storage.get_json("jobs")
    jobs = {
        one.text("job"): (one.integer("days"), one.text("last"))
        for one in (saved.items() if saved else [])
    }
    job, today = tidy(request.job or ""), tools.clock.today()
    if request.action == "plan":
        if not job or request.days is None:
            raise UserError(say("which"))
        if len(jobs) >= MOST:
            raise UserError(say("full", {"most": str(MOST)}))
        jobs[job] = (request.days, jobs.get(job, (0, ""))[1])
    elif request.action != "show":
        known = next((name for name in jobs if name[:4] == job[:4] and job), "")
        if not known:
            raise UserError(say("no_such", {"what": job or "?"}))
        day = request.day or today
        if day > today:
            raise UserError(say("future"))
        if request.action == "remove":
            del jobs[known]
        else:
            jobs[known] = (jobs[known][0], day.isoformat())
    if request.action != "show":
        rows = [{"job": one, "days": days, "last": last} for one, (days, last) in jobs.items()]
        await tools.storage.put_json("jobs", rows)
    items = [
        ItemsItem(job=one, days_left=left(last, days, today)) for one, (days, last) in jobs.items()
    ]
    items.sort(key=lambda one: (one.days_left, one.job))
    lines = [
        say("left", {"job": one.job, "left": str(one.days_left)})
        if one.days_left > 0
        else say("due", {"job": one.job, "late": str(-one.days_left)})
        for one in items
    ]
    return Output(text="\n".join(lines) or say("none"), items=items)
