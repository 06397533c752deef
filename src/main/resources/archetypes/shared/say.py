"""Texts for people: TEXT comes from recipe.json in the plugin's language."""

TEXT: dict[str, str] = {}


def say(key: str, values: dict[str, str] | None = None) -> str:
    """Текст с подставленными значениями. // A text with its values put in."""
    text = TEXT[key]
    for name, value in (values or {}).items():
        text = text.replace("{" + name + "}", value)
    return text
