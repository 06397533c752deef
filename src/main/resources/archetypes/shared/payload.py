"""The text that a person sends along with a request."""

from re import search

from .runtime.text import after_command


def payload(text: str) -> str:
    """Текст после двоеточия в первой строке, а без него весь. // The text to work on."""
    plain = after_command(text)
    head = search(r"^[^\n:]{0,120}:\s+(?=\S)", plain)
    return plain[head.end() :].strip() if head else plain
