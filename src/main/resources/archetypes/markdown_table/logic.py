"""Aligned Markdown tables from rows of cells."""

from csv import reader
from re import search

from .models import Input, Output
from .runtime.errors import UserError
from .runtime.tools import Tools
from ..shared.say import say


def from_text(text: str, tools: Tools) -> Input:
    """Просьба до двоеточия отбрасывается, если в ней нет ячеек. // A request is cut off."""
    head = search(r"^[^\t\n,;|:]{0,120}:\s*", text)
    return Input(content=text[head.end() :] if head else text)


def escaped(cell: str) -> str:
    """Ячейка без того, что ломает таблицу. // A cell without what breaks a table."""
    return cell.strip().replace("|", "\\|").replace("\n", "<br>")


def rows_of(content: str) -> list[list[str]]:
    """Строки ячеек; разделитель тот, что встретился: табуляция, «;», «|», запятая. // The rows."""
    lines = [line for line in content.strip("\r\n").splitlines() if line.strip()]
    if len(lines) == 1 and "\t" not in lines[0] and ";" in lines[0] and "," in lines[0]:
        lines = [part for part in lines[0].split(";") if part.strip()]
    found = next((mark for mark in ("\t", ";", ",") if any(mark in line for line in lines)), ",")
    if found == "\t":
        cells = [line.split("\t") for line in lines]
    else:
        cells = list(reader(lines, delimiter=found, skipinitialspace=True))
    return [[escaped(cell) for cell in row] for row in cells]


async def handle(request: Input, tools: Tools) -> Output:
    """Первая строка становится заголовком. // The first row becomes the header."""
    rows = rows_of(request.content)
    if not rows:
        raise UserError(say("which"))
    columns = max(len(row) for row in rows)
    if columns > 100:
        raise UserError(say("wide"))
    full = [row + [""] * (columns - len(row)) for row in rows]
    widths = [max(3, *(len(row[place]) for row in full)) for place in range(columns)]
    lines = [
        "| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) + " |"
        for row in full
    ]
    lines.insert(1, "| " + " | ".join("-" * width for width in widths) + " |")
    table = "\n".join(lines)
    return Output(text=table, table=table, columns=columns, data_rows=len(full) - 1)
