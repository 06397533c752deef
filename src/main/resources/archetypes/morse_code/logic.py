"""Morse code, international and Russian, both ways."""

from re import IGNORECASE, fullmatch, search, split

from .models import Input, Output
from .runtime.errors import UserError
from .runtime.tools import Tools
from ..shared.language import LANGUAGE
from ..shared.payload import payload
from ..shared.say import say

COMMON: dict[str, str] = {
    "1": ".----",
    "2": "..---",
    "3": "...--",
    "4": "....-",
    "5": ".....",
    "6": "-....",
    "7": "--...",
    "8": "---..",
    "9": "----.",
    "0": "-----",
    ".": ".-.-.-",
    ",": "--..--",
    "?": "..--..",
    "!": "-.-.--",
    ":": "---...",
    "-": "-....-",
    "/": "-..-.",
    "(": "-.--.",
    ")": "-.--.-",
    '"': ".-..-.",
    "'": ".----.",
    "=": "-...-",
    "+": ".-.-.",
    "@": ".--.-.",
}
LATIN: str = (
    "A.- B-... C-.-. D-.. E. F..-. G--. H.... I.. J.--- K-.- L.-.. M-- N-. O--- P.--. Q--.- R.-. "
    "S... T- U..- V...- W.-- X-..- Y-.-- Z--.."
)
RUSSIAN: str = (
    "А.- Б-... В.-- Г--. Д-.. Е. Ж...- З--.. И.. Й.--- К-.- Л.-.. М-- Н-. О--- П.--. Р.-. С... Т- "
    "У..- Ф..-. Х.... Ц-.-. Ч---. Ш---- Щ--.- Ъ--.-- Ы-.-- Ь-..- Э..-.. Ю..-- Я.-.-"
)


def table(letters: str) -> dict[str, str]:
    """Коды букв алфавита. // The codes of an alphabet's letters."""
    return {entry[0]: entry[1:] for entry in letters.split()}


def from_text(text: str, tools: Tools) -> Input:
    """Текст после двоеточия; язык разбора из просьбы. // The text after a colon."""
    content = payload(text)
    found = search(r"[.\-·•−–—_…]{2}[.\-·•−–—_…\s/|]*$|^[.\-·•−–—_…\s/|]+$", content)
    if found and not search(r"\w", content.replace("_", "")):
        content = found.group(0)
    if search(r"латин|англ|latin|english", text, IGNORECASE):
        return Input(content=content, russian=False)
    if search(r"\bрусск|russian", text, IGNORECASE):
        return Input(content=content, russian=True)
    return Input(content=content)


def decoded(content: str, russian: bool) -> str:
    """Буквы по точкам и тире. // Letters by dots and dashes."""
    plain = content.replace("…", "...")
    for sign in "·•":
        plain = plain.replace(sign, ".")
    for sign in "−–—_":
        plain = plain.replace(sign, "-")
    signs = table(RUSSIAN if russian else LATIN) | COMMON
    letters = {code: letter for letter, code in reversed(signs.items())}
    words: list[str] = []
    for word in split(r"\s*[/|\n]\s*|\s{3,}", plain.strip()):
        codes = word.split()
        unknown = next((code for code in codes if code not in letters), "")
        if unknown:
            raise UserError(say("code", {"code": unknown}))
        words.append("".join(letters[code] for code in codes))
    return " ".join(word for word in words if word)


async def handle(request: Input, tools: Tools) -> Output:
    """Точки и тире читает, всё прочее пишет. // Reads dots and dashes, writes all else."""
    content = request.content.strip()
    if not content:
        raise UserError(say("which"))
    if fullmatch(r"[.\-·•−–—_…\s/|]+", content):
        russian = LANGUAGE == "ru" if request.russian is None else request.russian
        result = decoded(content, russian)
        return Output(text=result, result=result)
    codes = table(LATIN) | table(RUSSIAN) | COMMON
    words: list[str] = []
    for word in content.upper().replace("Ё", "Е").replace("—", "-").replace("«", '"').split():
        signs = word.replace("»", '"')
        unknown = next((sign for sign in signs if sign not in codes), "")
        if unknown:
            raise UserError(say("letter", {"sign": unknown}))
        words.append(" ".join(codes[sign] for sign in signs))
    result = " / ".join(words)
    return Output(text=result, result=result)
