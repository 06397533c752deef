"""Computes expressions, or what can be said about the numbers of a message; the operator may give a formula."""

import math
from re import findall, fullmatch

from .models import Input, Output
from .runtime.errors import UserError
from .runtime.numbers import numbers
from .runtime.tools import Tools
from ..shared.language import shown
from ..shared.say import say

RANK: dict[str, int] = {"+": 1, "-": 1, "*": 2, "/": 2, "~": 3, "^": 4}
LETTERS: str = "abcdefghijklmnopqrstuvwxyz"
LARGEST: float = 1e15


def apply(values: list[float], sign: str) -> None:
    """Применяет знак к последним значениям. // Applies a sign to the last values."""
    if len(values) < (1 if sign == "~" else 2):
        raise ValueError(sign)
    right = values.pop()
    if sign == "~":
        values.append(-right)
        return
    left = values.pop()
    if sign == "/" and right == 0:
        raise UserError(say("zero"))
    if sign == "+":
        values.append(left + right)
    elif sign == "-":
        values.append(left - right)
    elif sign == "*":
        values.append(left * right)
    elif sign == "/":
        values.append(left / right)
    else:
        values.append(math.pow(left, right))
    if abs(values[-1]) > LARGEST:
        raise UserError(say("large"))


def compute(parts: list[str], known: dict[str, float]) -> float:
    """Значение выражения; ValueError, если это не оно. // The value of an expression."""
    values: list[float] = []
    signs: list[str] = []
    operand = False
    for part in parts:
        if part[0].isdigit() or part in known:
            if operand:
                raise ValueError(part)
            values.append(known[part] if part in known else float(part))
            operand = True
        elif part == "(":
            if operand:
                raise ValueError(part)
            signs.append(part)
        elif part == ")":
            while signs and signs[-1] != "(":
                apply(values, signs.pop())
            if not signs or not operand:
                raise ValueError(part)
            signs.pop()
        elif part in RANK:
            sign = part
            if not operand:
                if part != "-":
                    raise ValueError(part)
                sign = "~"
            while sign not in ("~", "^") and signs and RANK.get(signs[-1], 0) >= RANK[sign]:
                apply(values, signs.pop())
            signs.append(sign)
            operand = False
        else:
            raise ValueError(part)
    while signs:
        apply(values, signs.pop())
    if len(values) != 1:
        raise ValueError("no single value")
    return values[0]


def evaluate(text: str, known: dict[str, float]) -> float | None:
    """Значение выражения или None, если это не выражение. // An expression's value, or None."""
    plain = text.lower().replace(" ", "").replace(",", ".").replace("×", "*").replace("·", "*")
    plain = plain.replace("−", "-").replace("÷", "/").replace("**", "^").rstrip("=?")
    if not plain or len(plain) > 300 or not fullmatch(r"[0-9a-z.+*/^()-]+", plain):
        return None
    parts = findall(r"\d+(?:\.\d+)?|[a-z]|[-+*/^()]", plain)
    if "".join(parts) != plain:
        return None
    try:
        return compute(parts, known)
    except (ValueError, OverflowError):
        return None


async def handle(request: Input, tools: Tools) -> Output:
    """Считает выражение, формулу или сводку чисел. // An expression, a formula, or a summary."""
    found = numbers(request.message)
    formula = tools.env.get("CALC_FORMULA") or ""
    if formula and found:
        known = dict(zip(LETTERS, found, strict=False))
        by_formula = evaluate(formula, known)
        if by_formula is not None:
            values = {"formula": formula, "result": shown(by_formula, 4)}
            return Output(text=say("formula", values), result=by_formula)
    value = evaluate(request.message, {})
    if value is not None:
        values = {"what": request.message.strip(), "result": shown(value, 6)}
        return Output(text=say("result", values), result=value)
    if not found:
        raise UserError(say("nothing"))
    total = sum(found)
    values = {
        "count": str(len(found)),
        "sum": shown(total),
        "average": shown(total / len(found)),
        "least": shown(min(found)),
        "most": shown(max(found)),
    }
    return Output(text=say("summary", values), result=total)
