"""Вход и выход; поля описаны в папке schemas."""

from typing import Annotated

from pydantic import Field

from .runtime.base import InputModel, OutputModel


class Input(InputModel):
    """Что плагин получает."""

    litres: Annotated[float, Field(ge=0, le=500)]
    kilometres: Annotated[float, Field(ge=0, le=5000)]
    price: Annotated[float | None, Field(ge=0, le=100000)] = None


class Output(OutputModel):
    """Что плагин отвечает, кроме текста в чате."""

    litres_per_100: Annotated[float, Field(ge=0)]
    average: Annotated[float, Field(ge=0)]
    price_per_kilometre: Annotated[float | None, Field(ge=0)] = None
