"""Основы моделей из models.py."""

from pydantic import BaseModel, ConfigDict


class RecordModel(BaseModel):
    """Строгая модель: лишних полей и преобразований нет, как и в схемах."""

    model_config = ConfigDict(extra="forbid", strict=True, allow_inf_nan=False)


class InputModel(RecordModel):
    """Вход плагина."""


class OutputModel(RecordModel):
    """Ответ плагина: text видит человек в чате, остальные поля для программ."""

    text: str
