"""Единственная дверь логики в интернет: узлы из manifest.json, проверенный адрес, пределы."""

from asyncio import timeout
from collections.abc import Mapping

from httpx import URL, AsyncBaseTransport, AsyncClient, HTTPError, InvalidURL, Limits, Response

from .addresses import Resolver, is_public
from .errors import UpstreamError
from .messages import say

SECONDS = 8
MAX_BYTES = 1_048_576
MAX_REDIRECTS = 3

Params = Mapping[str, str | int | float]


class Gateway:
    """Ходит только по https и только на разрешённые узлы, в том числе после перенаправлений."""

    def __init__(
        self, hosts: list[str], resolve: Resolver, transport: AsyncBaseTransport | None
    ) -> None:
        self._hosts = frozenset(hosts)
        self._resolve = resolve
        # Соединения не переиспользуются: по одному адресу могут жить узлы с разными сертификатами.
        self._client = AsyncClient(
            transport=transport, trust_env=False, limits=Limits(max_keepalive_connections=0)
        )

    async def close(self) -> None:
        """Закрывает соединения."""
        await self._client.aclose()

    async def fetch(self, url: str, params: Params | None = None, body: str | None = None) -> str:
        """Текст ответа; с телом body: POST, и тогда без перенаправлений."""
        host = url
        try:
            target = URL(url, params=params) if params else URL(url)
            host = target.host
            async with timeout(SECONDS):
                return await self._follow(target, body)
        except (HTTPError, InvalidURL, OSError, TimeoutError) as error:
            raise UpstreamError(say("source_silent", host=host)) from error

    async def _follow(self, target: URL, body: str | None) -> str:
        for _ in range(MAX_REDIRECTS + 1):
            response = await self._send(target, body)
            try:
                if not response.has_redirect_location or body is not None:
                    return await _read(response, target.host)
                target = target.join(response.headers["location"])
            finally:
                await response.aclose()
        raise UpstreamError(say("source_silent", host=target.host))

    async def _send(self, target: URL, body: str | None) -> Response:
        """Запрос на проверенный адрес: имя узла остаётся в Host и в проверке сертификата."""
        host = target.host
        if target.scheme != "https" or target.port is not None or target.userinfo:
            raise UpstreamError(say("source_address", host=host))
        if host not in self._hosts:
            raise UpstreamError(say("source_address", host=host))
        addresses = await self._resolve(host)
        if not addresses or not all(is_public(address) for address in addresses):
            raise UpstreamError(say("source_address", host=host))
        headers = {"Host": host, "Accept-Encoding": "identity", "User-Agent": "plugin/1"}
        if body is not None:
            headers["Content-Type"] = "application/json"
        request = self._client.build_request(
            "GET" if body is None else "POST",
            target.copy_with(host=addresses[0]),
            headers=headers,
            content=body,
            extensions={"sni_hostname": host},
        )
        return await self._client.send(request, stream=True)


async def _read(response: Response, host: str) -> str:
    if not response.is_success:
        raise UpstreamError(
            say("source_status", host=host, status=response.status_code), response.status_code
        )
    content = b""
    async for chunk in response.aiter_bytes():
        content += chunk
        if len(content) > MAX_BYTES:
            raise UpstreamError(say("source_size", host=host))
    try:
        return content.decode(response.charset_encoding or "utf-8", errors="replace")
    except LookupError:
        return content.decode("utf-8", errors="replace")
