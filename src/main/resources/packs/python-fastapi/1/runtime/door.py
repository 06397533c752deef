"""Порог сервиса: токен, заголовки и размер тела проверяются раньше всякой работы."""

from collections.abc import Awaitable, Callable
from re import fullmatch
from uuid import uuid4

from fastapi import Request, Response
from fastapi.responses import JSONResponse
from pydantic import JsonValue

from .auth import Tokens
from .errors import ProblemError
from .idempotency import Invocation, digest_of
from .json_doc import parse
from .logs import log_error
from .problems import problem
from .reply import Reply

MAX_BODY = 262_144
TRACE = r"[0-9a-fA-F]{32}|[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"
INVOCATION = r"[A-Za-z0-9._:-]{1,128}"
SCHEMA_VERSION = "v1alpha"

Answer = Callable[[JsonValue, Invocation], Awaitable[Reply]]


class Door:
    """Пускает верный вызов к работе answer, а о сломанном говорит, чем он плох."""

    def __init__(self, tokens: Tokens) -> None:
        self._tokens = tokens

    async def enter(self, request: Request, answer: Answer) -> Response:
        """Ответ с тем же X-Trace-Id, что пришёл, или с новым."""
        trace = request.headers.get("x-trace-id", "")
        try:
            if trace and not fullmatch(TRACE, trace):
                trace = ""
                raise ProblemError(400, "X-Trace-Id must be a UUID or 32 hex digits.")
            invocation = self._checked(request)
            body = await _body(request)
            reply = await answer(body, Invocation(invocation, digest_of(body)))
            response = _response(reply)
        except ProblemError as error:
            response = problem(error)
        except Exception as error:  # наружу не уходит ни след, ни текст ошибки
            log_error("call_failed", error)
            response = problem(ProblemError(500, "The plugin failed."))
        response.headers["X-Trace-Id"] = trace or str(uuid4())
        return response

    def _checked(self, request: Request) -> str:
        """Номер вызова, если всё в порядке."""
        if not self._tokens.accept(request.headers.get("authorization")):
            raise ProblemError(401, "A bearer token issued by the core is required.")
        if request.headers.get("x-schema-version", SCHEMA_VERSION) != SCHEMA_VERSION:
            raise ProblemError(400, f"X-Schema-Version must be {SCHEMA_VERSION}.")
        invocation = request.headers.get("x-invocation-id", "")
        if invocation and not fullmatch(INVOCATION, invocation):
            raise ProblemError(400, "X-Invocation-Id must be 1 to 128 letters, digits and ._:-")
        return invocation


def _response(reply: Reply) -> Response:
    if reply.status == 204:
        return Response(status_code=204)
    media = "application/json" if reply.status == 200 else "application/problem+json"
    return JSONResponse(reply.body, reply.status, media_type=media)


async def _body(request: Request) -> JsonValue:
    media = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if media != "application/json":
        raise ProblemError(415, "Content-Type must be application/json.")
    content = b""
    async for chunk in request.stream():
        content += chunk
        if len(content) > MAX_BODY:
            raise ProblemError(413, f"The body must be at most {MAX_BODY} bytes.")
    try:
        return parse(content)
    except ValueError as error:
        raise ProblemError(400, "The body is not JSON.") from error
