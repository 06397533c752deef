"""Ошибки, которые логика показывает человеку, и отказ на входе сервиса."""


class UserError(Exception):
    """Человек ввёл не то; текст показывается ему как есть, изменения хранилища отменяются."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.text = text


class InputError(UserError):
    """Вход не подходит под схему; violations: по строке на нарушение."""

    def __init__(self, violations: list[str]) -> None:
        super().__init__(". ".join(violations) + ".")
        self.violations = violations


class UpstreamError(Exception):
    """Подвёл внешний источник или языковая модель; status: код HTTP источника, 0 если его нет."""

    def __init__(self, text: str, status: int = 0) -> None:
        super().__init__(text)
        self.text = text
        self.status = status


class ProblemError(Exception):
    """Вызов нарушает контракт: ответом будет документ RFC 9457 с этим кодом HTTP."""

    def __init__(self, status: int, detail: str, violations: list[str] | None = None) -> None:
        super().__init__(detail)
        self.status = status
        self.detail = detail
        self.violations = violations or []
