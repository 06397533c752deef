"""Response codes of sites, in plain words."""

from re import findall

from .models import Input, Output
from .runtime.errors import UserError
from .runtime.text import after_command
from .runtime.tools import Tools
from ..shared.say import say

CODES: dict[str, str] = {}


def from_text(text: str, tools: Tools) -> Input:
    """Код цифрами или английским названием. // The code in digits or by its English name."""
    line = after_command(text)
    found = findall(r"(?<!\d)\d{3}(?!\d)", line)
    named = [code for code in CODES if CODES[code].split("|")[0].lower() in line.lower()]
    longest = sorted(named, key=lambda code: len(CODES[code].split("|")[0]), reverse=True)
    codes = found or longest
    if not codes:
        raise UserError(say("which"))
    if not 100 <= int(codes[0]) <= 599:
        raise UserError(say("range", {"code": codes[0]}))
    return Input(code=int(codes[0]))


async def handle(request: Input, tools: Tools) -> Output:
    """Смысл кода и совет. // What the code means, and advice."""
    code = str(request.code)
    if code not in CODES:
        text = say("unknown", {"code": code, "kind": say(code[0])})
        return Output(text=text, name=code[0] + "xx", known=False)
    name, meaning, advice = CODES[code].split("|")
    values = {"code": code, "name": name, "meaning": meaning, "advice": advice}
    return Output(text=say("answer", values), name=name, known=True)
