"""Input and output; the fields are described in the folder schemas."""

from datetime import date, time
from typing import Annotated, Literal

from pydantic import AwareDatetime, Field

from .runtime.base import InputModel, OutputModel, RecordModel
from .runtime.files import OutputFile


class Input(InputModel):
    """What the plugin takes."""

    action: Literal["add", "list"]
    coin: Annotated[str | None, Field(max_length=40)] = None
    limit: Annotated[float | None, Field(ge=0.01)] = None
    side: Literal["above", "below"] | None = None
    until: date | None = None
    at: time | None = None
    since: AwareDatetime | None = None
    steps: Annotated[list[Annotated[float, Field(ge=0)]] | None, Field(max_length=5)] = None
    tags: Annotated[list[str] | None, Field(max_length=5)] = None
    counts: list[Annotated[int, Field(ge=1, le=9)]] | None = None
    loud: bool | None = None


class WatchesItem(RecordModel):
    """One record of a list."""

    coin: str
    limit: Annotated[float, Field(ge=0)]
    day: date | None = None


class Output(OutputModel):
    """What the plugin answers besides the text in the chat."""

    watches: Annotated[list[WatchesItem], Field(max_length=50)]
    report: OutputFile | None = None
    total: Annotated[int, Field(ge=0, le=50)]
