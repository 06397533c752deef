"""Ответы на сломанный вызов: RFC 9457."""

from http import HTTPStatus

from fastapi.responses import JSONResponse

from .errors import ProblemError


def problem(error: ProblemError) -> JSONResponse:
    """Документ application/problem+json."""
    content: dict[str, object] = {
        "type": "about:blank",
        "title": HTTPStatus(error.status).phrase,
        "status": error.status,
        "detail": error.detail,
    }
    if error.violations:
        content["violations"] = error.violations
    headers = {"WWW-Authenticate": "Bearer"} if error.status == HTTPStatus.UNAUTHORIZED else None
    return JSONResponse(content, error.status, headers, "application/problem+json")
