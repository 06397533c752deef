"""Журнал: строка JSON на событие, без слов человека, токенов и личных данных."""

from collections.abc import Mapping
from logging import INFO, WARNING, LogRecord, StreamHandler, getLogger
from traceback import TracebackException

from .json_doc import write

NAME = "plugin"


def log(happened: str, facts: Mapping[str, object] | None = None, level: int = INFO) -> None:
    """Записывает событие и факты о нём: числа, коды, виды."""
    line: dict[str, object] = {"event": happened}
    line.update(facts or {})
    getLogger(NAME).log(level, "%s", write(line))


def log_error(happened: str, error: BaseException) -> None:
    """Записывает вид и место ошибки; её текст может цитировать человека и в журнал не идёт."""
    stack = TracebackException.from_exception(error).stack
    place = f"{stack[-1].filename}:{stack[-1].lineno}" if stack else ""
    log(happened, {"error": type(error).__name__, "place": place}, WARNING)


def write_json_lines() -> None:
    """Весь журнал процесса, и uvicorn тоже, пишется строками JSON."""
    handler = StreamHandler()
    handler.addFilter(_as_json)
    getLogger().addHandler(handler)
    for name in (NAME, "uvicorn"):
        getLogger(name).setLevel(INFO)


def _as_json(record: LogRecord) -> bool:
    message = record.getMessage()
    event = message if record.name == NAME else write({"event": message})
    head = write({"at": record.created, "level": record.levelname.lower(), "logger": record.name})
    record.msg = f"{head[:-1]},{event[1:]}"
    record.args = None
    record.exc_info = None
    return True
