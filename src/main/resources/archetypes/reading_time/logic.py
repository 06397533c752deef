"""How long a text takes to read, aloud and silently."""

from re import IGNORECASE, search, sub

from .models import Input, Output
from .runtime.errors import UserError
from .runtime.text import words
from .runtime.tools import Tools
from ..shared.language import shown
from ..shared.payload import payload
from ..shared.say import say

SPEED: str = (
    r"(\d+(?:[.,]\d+)?)\s*(?:слов\w*|сл\.?|words?)?\s*(?:в|/|per|a)\s*"
    r"(?:минут\w*|мин\b|minute|min\b)"
    r"|(\d+)\s*wpm"
)
SILENT: str = r"про себя|молча|silent"
COUNT: str = r"(\d[\d ]*?)\s*(?:слов\w*|words?)"
LIMIT: str = r"(?:регламент\w*|лимит\w*|уложи\w*|limit|slot|within|fit)\D{0,12}(\d+(?:[.,]\d+)?)"
ALOUD_SPEED: float = 130.0
SILENT_SPEED: float = 200.0


def number(text: str) -> float:
    """Число с запятой или точкой. // A number with a comma or a dot."""
    return float(text.replace(" ", "").replace(",", "."))


def from_text(text: str, tools: Tools) -> Input:
    """Число слов, скорость и регламент или сам текст. // A count and speeds, or the text."""
    head = text[: len(text) - len(payload(text))] or text[:200]
    speed = search(SPEED, head, IGNORECASE)
    fast = number(speed.group(1) or speed.group(2)) if speed else None
    if fast == 0:
        raise UserError(say("zero"))
    plain = sub(SPEED, " ", head, flags=IGNORECASE)
    count = search(COUNT, plain, IGNORECASE)
    limit = search(LIMIT, plain, IGNORECASE)
    silent = bool(search(SILENT, text, IGNORECASE)) and not search(r"вслух|aloud", text, IGNORECASE)
    short = count is not None and len(words(text)) < 20
    return Input(
        content=None if short else payload(text),
        word_count=int(number(count.group(1))) if count and short else None,
        aloud_speed=None if silent else fast,
        silent_speed=fast if silent else None,
        limit=number(limit.group(1)) if limit else None,
    )


def spoken(minutes: float) -> str:
    """Минуты и секунды. // Minutes and seconds."""
    seconds = round(minutes * 60)
    return say("minutes", {"minutes": str(seconds // 60), "seconds": str(seconds % 60)})


async def handle(request: Input, tools: Tools) -> Output:
    """Делит число слов на скорость. // Divides the words by the speed."""
    count = request.word_count or len(words(request.content or ""))
    if not count:
        raise UserError(say("which"))
    aloud = request.aloud_speed or min(ALOUD_SPEED, (request.silent_speed or ALOUD_SPEED * 2) / 1.5)
    silent = request.silent_speed or max(SILENT_SPEED, aloud * 1.5)
    if silent <= aloud:
        raise UserError(say("slow", {"silent": shown(silent), "aloud": shown(aloud)}))
    values = {
        "words": str(count),
        "aloud": spoken(count / aloud),
        "silent": spoken(count / silent),
        "fast": shown(aloud, 0),
        "faster": shown(silent, 0),
    }
    lines = [say("answer", values)]
    if request.limit:
        left = request.limit - count / aloud
        extra = {"limit": shown(request.limit), "left": spoken(abs(left))}
        extra["extra"] = str(round(max(0.0, -left) * aloud))
        lines.append(say("under" if left >= 0 else "over", extra))
    return Output(
        text="\n".join(lines),
        words=count,
        aloud_minutes=round(count / aloud, 2),
        silent_minutes=round(count / silent, 2),
    )
