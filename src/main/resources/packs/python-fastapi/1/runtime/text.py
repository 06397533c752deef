"""Слова в тексте человека."""

from re import findall, sub


def words(text: str) -> list[str]:
    """Слова строчными буквами; цифры и знаки отброшены, дефис и апостроф внутри слова остаются."""
    return findall(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*", text.lower())


def after_command(text: str) -> str:
    """Текст без команды в начале: «/fuel@bot 42 560» даёт «42 560»."""
    return sub(r"^\s*/[^\s]+", "", text).strip()
