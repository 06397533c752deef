"""Mean, median, mode and deviation of numbers."""

import statistics
from collections import Counter

from .models import Input, Output
from .runtime.errors import UserError
from .runtime.numbers import numbers
from .runtime.tools import Tools
from ..shared.language import shown
from ..shared.say import say


def from_text(text: str, tools: Tools) -> Input:
    """Все числа текста. // All numbers of the text."""
    return Input(values=numbers(text.replace(";", " ; ")))


async def handle(request: Input, tools: Tools) -> Output:
    """Сводка ряда чисел. // A summary of the numbers."""
    values = request.values
    if not values:
        raise UserError(say("which"))
    counted = Counter(values)
    most = max(counted.values())
    modes = sorted(value for value, count in counted.items() if count == most and most > 1)
    mean = statistics.fmean(values)
    deviation = statistics.pstdev(values)
    sample = statistics.stdev(values) if len(values) > 1 else 0.0
    told = {
        "count": str(len(values)),
        "total": shown(sum(values)),
        "mean": shown(mean),
        "median": shown(statistics.median(values)),
        "low": shown(min(values)),
        "high": shown(max(values)),
        "deviation": shown(deviation),
        "sample": shown(sample),
    }
    lines = [say("answer", told)]
    if modes:
        lines.append(say("mode", {"modes": "; ".join(shown(value) for value in modes[:10])}))
    return Output(
        text="\n".join(lines),
        mean=round(mean, 6),
        median=round(statistics.median(values), 6),
        modes=modes,
        deviation=round(deviation, 6),
        total=round(sum(values), 6),
    )
