"""Новости для человека и память о том, за кого плагин следит."""

from dataclasses import dataclass
from sqlite3 import Connection

from .caller import Caller


@dataclass(frozen=True, slots=True)
class Notice:
    """Новость, которую человек увидит без вопроса."""

    text: str


def remember_person(connection: Connection, scope: str, caller: Caller) -> None:
    """Запоминает, куда и на каком языке писать человеку."""
    connection.execute(
        "insert or replace into people values (?, ?, ?, ?, ?)",
        (scope, caller.user_id, caller.dialog_id, caller.locale, caller.zone),
    )


def watched_people(connection: Connection) -> list[tuple[str, Caller]]:
    """Области, в которых есть записи, и их люди."""
    rows: list[tuple[str, str, str, str, str]] = connection.execute(
        "select scope, user_id, dialog_id, locale, zone from people"
        " where scope in (select scope from records) order by scope"
    ).fetchall()
    return [(row[0], Caller(row[1], row[2], row[3], row[4])) for row in rows]


def keep_notice(connection: Connection, scope: str, text: str) -> None:
    """Откладывает новость, которую ядро не взяло, до следующего вопроса человека."""
    connection.execute("insert into notices (scope, content) values (?, ?)", (scope, text))


def take_notices(connection: Connection, scope: str) -> list[str]:
    """Отложенные новости; второй раз они не покажутся."""
    rows: list[tuple[str]] = connection.execute(
        "select content from notices where scope = ? order by number", (scope,)
    ).fetchall()
    connection.execute("delete from notices where scope = ?", (scope,))
    return [row[0] for row in rows]
