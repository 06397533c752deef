"""Файл в ответе плагина."""

from base64 import b64encode

from pydantic import BaseModel

_LONGEST = 100


class OutputFile(BaseModel):
    """Файл для человека; содержимое уходит в base64."""

    file_name: str
    content_type: str
    content: str

    def __init__(self, file_name: str, content_type: str, content: str | bytes) -> None:
        raw = content.encode() if isinstance(content, str) else content
        super().__init__(
            file_name=base_name(file_name),
            content_type=content_type,
            content=b64encode(raw).decode(),
        )


def base_name(name: str) -> str:
    """Имя без папок и невидимых знаков: файл сохранит тот, кто его получит."""
    last = name.replace("\\", "/").rsplit("/", 1)[-1]
    seen = "".join(sign for sign in last if sign.isprintable())
    return seen.strip(" .")[:_LONGEST] or "file"
