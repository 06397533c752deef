"""Body mass index, and the daily energy by Mifflin and St Jeor."""

from decimal import ROUND_HALF_UP, Decimal
from re import IGNORECASE, search, sub

from .models import Input, Output
from .runtime.errors import UserError
from .runtime.numbers import numbers
from .runtime.tools import Tools
from ..shared.language import shown
from ..shared.say import say

NUMBER: str = r"(\d+(?:[.,]\d+)?)"
WEIGHT: str = NUMBER + r"\s*(?:кг|kg|kilos?)|(?:вес\w*|вешу|weigh\w*)\D{0,6}" + NUMBER
HEIGHT: str = NUMBER + r"\s*(?:см|cm|м\b|m\b)|(?:рост\w*|height|tall)\D{0,6}" + NUMBER
AGE: str = NUMBER + r"\s*(?:лет|год|years?|yo\b)|(?:возраст\w*|\bage\w*|мне)\D{0,6}" + NUMBER
FEMALE: str = r"женщин|девушк|девочк|\bжен\b|female|woman|girl|\bж\b"
MALE: str = r"мужчин|парень|мальчик|\bмуж\b|\bmale|\bman\b|\bboy\b|\bм\b(?!\s*\d)"
ACTIVITY: dict[str, float] = {
    r"сидяч|нет активн|без активн|sedentary|no activity": 1.2,
    r"очень высок|very high|very active|тяжел": 1.9,
    r"легк|низк|light|low": 1.375,
    r"средн|умерен|moderate|medium": 1.55,
    r"высок|high|активн\w* образ|very": 1.725,
}


def taken(pattern: str, text: str) -> tuple[float | None, str]:
    """Названное число и текст без него. // A named number and the text without it."""
    found = search(pattern, text, IGNORECASE)
    if not found:
        return None, text
    value = float((found.group(1) or found.group(2)).replace(",", "."))
    return value, text[: found.start()] + " ; " + text[found.end() :]


def from_text(text: str, tools: Tools) -> Input:
    """Вес, рост, возраст, пол и активность. // Weight, height, age, sex and activity."""
    line = sub(r"(?i)\b(?:имт|bmi)\b", " ", text)
    age, line = taken(AGE, line)
    weight, line = taken(WEIGHT, line)
    height, line = taken(HEIGHT, line)
    rest = numbers(line)
    if weight is None and rest:
        weight = rest.pop(0)
    if height is None and rest:
        height = rest.pop(0)
    if weight is None or height is None:
        raise UserError(say("which"))
    factor = next((ACTIVITY[stem] for stem in ACTIVITY if search(stem, text, IGNORECASE)), None)
    tall = height * 100 if height < 3 else height
    years = None if age is None else int(age)
    if search(FEMALE, text, IGNORECASE):
        return Input(weight=weight, height=tall, age=years, sex="female", activity=factor)
    if search(MALE, text, IGNORECASE):
        return Input(weight=weight, height=tall, age=years, sex="male", activity=factor)
    return Input(weight=weight, height=tall, age=years, activity=factor)


def whole(value: float) -> int:
    """Округление, как в школе. // Rounds half up."""
    return int(Decimal(str(round(value, 6))).quantize(Decimal(1), rounding=ROUND_HALF_UP))


async def handle(request: Input, tools: Tools) -> Output:
    """Индекс и, если можно, калории. // The index and, where possible, calories."""
    bmi = round(request.weight / (request.height / 100) ** 2, 1)
    level = "obese" if bmi >= 30 else "over" if bmi >= 25 else "normal" if bmi >= 18.5 else "low"
    adult = request.age is None or request.age >= 18
    lines = [say("bmi", {"bmi": shown(bmi, 1), "level": say(level if adult else "child")})]
    basal = daily = None
    if adult and request.age is not None and request.sex:
        offset = 5 if request.sex == "male" else -161
        exact = 10 * request.weight + 6.25 * request.height - 5 * request.age + offset
        factor = request.activity or 1.2
        basal, daily = max(0, whole(exact)), max(0, whole(exact * factor))
        values = {"basal": str(basal), "daily": str(daily), "factor": shown(factor, 3)}
        lines.append(say("energy", values))
    elif adult:
        lines.append(say("more"))
    lines.append(say("note"))
    return Output(text="\n".join(lines), bmi=bmi, basal=basal, daily=daily)
