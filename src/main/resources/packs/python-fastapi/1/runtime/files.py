"""Файл в ответе плагина."""

from base64 import b64encode

from pydantic import BaseModel


class OutputFile(BaseModel):
    """Файл для человека; содержимое уходит в base64."""

    file_name: str
    content_type: str
    content: str

    def __init__(self, file_name: str, content_type: str, content: str | bytes) -> None:
        raw = content.encode() if isinstance(content, str) else content
        super().__init__(
            file_name=file_name, content_type=content_type, content=b64encode(raw).decode()
        )
