"""Flash cards with a score."""

from re import split

from .models import Input, Output
from .runtime.errors import UserError
from .runtime.text import after_command
from .runtime.tools import Tools
from ..shared.say import say
from ..shared.speech import asks, tidy, without

QUIZ: list[str] = []
SHOW: list[str] = []
REMOVE: list[str] = []
NOISE: list[str] = []
MOST: int = 500


def from_text(text: str, tools: Tools) -> Input:
    """«слово: перевод» добавляет, остальное: команда или ответ. // “word: answer” adds a card."""
    line = after_command(text)
    parts = [tidy(part) for part in split(r":|=|\s[-–—]\s", line, maxsplit=1)]
    if len(parts) == 2 and all(parts):
        return Input(action="add", front=parts[0][:100], back=parts[1][:200])
    if asks(line, REMOVE):
        return Input(action="remove", front=without(line, [*REMOVE, *NOISE])[:100])
    if asks(line, QUIZ):
        return Input(action="quiz")
    if asks(line, SHOW) or not line:
        return Input(action="show")
    return Input(action="answer", back=tidy(line)[:200])


async def handle(request: Input, tools: Tools) -> Output:
    """Добавляет, спрашивает и проверяет. // Adds, asks and checks."""
    saved = await tools.storage.get_json("cards")
    cards = {one.text("front"): one.text("back") for one in (saved.items() if saved else [])}
    tally = await tools.storage.get_json("score")
    right = tally.integer("right") if tally else 0
    wrong = tally.integer("wrong") if tally else 0
    front, back = tidy(request.front or ""), tidy(request.back or "")
    asked = await tools.storage.get("asked") or ""
    text = ""
    if request.action == "add":
        if not front or not back:
            raise UserError(say("which"))
        if len(cards) >= MOST:
            raise UserError(say("full", {"most": str(MOST)}))
        cards[front] = back
        text = say("added", {"front": front})
    elif request.action == "remove":
        if front not in cards:
            raise UserError(say("no_such", {"what": front or "?"}))
        del cards[front]
        text = say("removed", {"front": front})
    elif not cards:
        raise UserError(say("none"))
    elif request.action == "quiz":
        others = [card for card in cards if card != asked] or list(cards)
        chosen = tools.dice.choice(others)
        await tools.storage.put("asked", chosen)
        return Output(text=say("ask", {"front": chosen}), total=len(cards), right=right, wrong=wrong)
    elif request.action == "answer":
        if asked not in cards:
            raise UserError(say("not_asked"))
        good = back.casefold() == cards[asked].casefold()
        right, wrong = right + good, wrong + (not good)
        await tools.storage.put_json("score", {"right": right, "wrong": wrong})
        await tools.storage.delete("asked")
        values = {"front": asked, "back": cards[asked]}
        text = say("right" if good else "wrong", values)
    else:
        text = "\n".join(f"{one}: {other}" for one, other in cards.items())
    if request.action in ("add", "remove"):
        rows = [{"front": one, "back": other} for one, other in cards.items()]
        await tools.storage.put_json("cards", rows)
    tail = say("score", {"right": str(right), "wrong": str(wrong)})
    return Output(text=f"{text}\n{tail}", total=len(cards), right=right, wrong=wrong)
