"""Числа, написанные словами: по-русски и по-английски."""

from re import findall

RUSSIAN_UNITS = (
    "ноль один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать "
    "тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать"
)
ENGLISH_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen "
    "fourteen fifteen sixteen seventeen eighteen nineteen"
)
RUSSIAN_TENS = "двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто"
ENGLISH_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
RUSSIAN_HUNDREDS = "сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот"

SMALL: dict[str, float] = {
    "одна": 1.0,
    "одно": 1.0,
    "одну": 1.0,
    "две": 2.0,
    "полтора": 1.5,
    "полторы": 1.5,
}
for units in (RUSSIAN_UNITS, ENGLISH_UNITS):
    SMALL.update({word: float(value) for value, word in enumerate(units.split())})
for tens in (RUSSIAN_TENS, ENGLISH_TENS):
    SMALL.update({word: 10.0 * value for value, word in enumerate(tens.split(), start=2)})
SMALL.update({word: 100.0 * value for value, word in enumerate(RUSSIAN_HUNDREDS.split(), start=1)})

LARGE: dict[str, float] = {
    "тысяча": 1_000.0,
    "тысячи": 1_000.0,
    "тысячу": 1_000.0,
    "тысяч": 1_000.0,
    "thousand": 1_000.0,
    "миллион": 1_000_000.0,
    "миллиона": 1_000_000.0,
    "миллионов": 1_000_000.0,
    "million": 1_000_000.0,
}


def number_words(text: str) -> list[float]:
    """Числа по порядку; слова рядом складываются: «минус двадцать пять» даёт одно число."""
    result: list[float] = []
    spoken = _Spoken()
    for word in findall(r"[^\W\d_]+", text.lower()):
        if word in ("минус", "minus"):
            result += spoken.take()
            spoken.sign = -1.0
        elif word in SMALL:
            if not spoken.fits(SMALL[word]):
                result += spoken.take()
            spoken.add(SMALL[word])
        elif word == "hundred":
            spoken.group = (spoken.group or 1.0) * 100
            spoken.room = 100.0
            spoken.started = True
        elif word in LARGE:
            spoken.total += (spoken.group if spoken.started else 1.0) * LARGE[word]
            spoken.group = 0.0
            spoken.room = 1_000.0
            spoken.started = True
        elif word != "and":
            result += spoken.take()
    return result + spoken.take()


class _Spoken:
    """Число, которое сейчас собирается из слов; room: слову меньше этого ещё есть место."""

    def __init__(self) -> None:
        self.sign = 1.0
        self.total = 0.0
        self.group = 0.0
        self.room = 1_000.0
        self.started = False

    def fits(self, value: float) -> bool:
        return value < self.room

    def add(self, value: float) -> None:
        self.group += value
        self.started = True
        if value >= 100:
            self.room = 100.0
        elif value >= 20:
            self.room = 10.0
        else:
            self.room = 0.0

    def take(self) -> list[float]:
        taken = [self.sign * (self.total + self.group)] if self.started else []
        self.sign, self.total, self.group, self.room, self.started = 1.0, 0.0, 0.0, 1_000.0, False
        return taken
