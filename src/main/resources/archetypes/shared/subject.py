"""What a question is about: the message without the words that only ask."""

from .runtime.text import after_command
from ..shared.speech import begins, tidy

ASKING: list[str] = []
SMALL: list[str] = []


def subject(text: str) -> str:
    """Предмет вопроса. // The subject of a question."""
    line = tidy(after_command(text))
    kept = [
        word
        for word in line.split()
        if not begins(tidy(word), ASKING) and tidy(word).casefold() not in SMALL
    ]
    return tidy(" ".join(kept))
