"""Внешние источники, как их видит логика."""

from .errors import UpstreamError
from .gateway import Gateway, Params
from .json_doc import Json, JsonBody, parse, write
from .messages import say


class Http:
    """Читает страницы и документы JSON с узлов из manifest.json."""

    def __init__(self, gateway: Gateway) -> None:
        self._gateway = gateway

    async def get_text(self, url: str, params: Params | None = None) -> str:
        """Текст страницы."""
        return await self._gateway.fetch(url, params)

    async def get_json(self, url: str, params: Params | None = None) -> Json:
        """Документ JSON."""
        return _document(await self._gateway.fetch(url, params))

    async def post_json(self, url: str, body: JsonBody) -> Json:
        """Отправляет документ JSON и читает ответ."""
        return _document(await self._gateway.fetch(url, body=write(body)))


def _document(text: str) -> Json:
    try:
        return Json(parse(text))
    except ValueError as error:
        raise UpstreamError(say("source_form")) from error
