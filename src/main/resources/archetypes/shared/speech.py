"""Words that ask for an action, and a message without them."""

from .runtime.text import words


def begins(word: str, stems: list[str]) -> bool:
    """Начинается ли слово с одной из основ. // Whether a word begins with a stem."""
    return any(word.casefold().startswith(stem) for stem in stems)


def asks(text: str, stems: list[str]) -> bool:
    """Есть ли в тексте такое слово. // Whether a text has such a word."""
    return any(begins(word, stems) for word in words(text))


def tidy(text: str) -> str:
    """Без знаков и пробелов по краям. // Without marks and blanks at its ends."""
    return " ".join(text.split()).strip(" ,.:;!?«»\"“”()—–-")


def without(text: str, stems: list[str]) -> str:
    """Текст без этих слов. // The text without these words."""
    kept = [word for word in text.split() if not begins(tidy(word), stems)]
    return tidy(" ".join(kept))
