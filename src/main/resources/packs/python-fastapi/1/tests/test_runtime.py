"""Среда выполнения держит границы: сеть, хранилище, числа, даты, случай."""

from collections.abc import AsyncGenerator, Callable
from datetime import date, time
from pathlib import Path

from httpx import MockTransport, Request, Response
from pytest import mark, raises
from pytest_asyncio import fixture

from ..runtime.addresses import is_public
from ..runtime.database import Database
from ..runtime.dates import find_dates, find_times
from ..runtime.dice import Dice
from ..runtime.errors import UpstreamError
from ..runtime.files import OutputFile
from ..runtime.gateway import MAX_BYTES, Gateway
from ..runtime.http import Http
from ..runtime.json_doc import Json
from ..runtime.numbers import format_number, numbers, plural
from ..runtime.storage import Storage, save
from ..runtime.text import after_command, words

TODAY = date(2026, 3, 12)


def http(answer: Callable[[Request], Response], address: str = "93.184.215.14") -> Http:
    """Сеть, в которой разрешён один узел и всё отвечает answer."""

    async def resolve(_: str) -> list[str]:
        return [address]

    return Http(Gateway(["api.example.org"], resolve, MockTransport(answer)))


async def test_allowed_host_is_called_by_its_checked_address() -> None:
    def answer(request: Request) -> Response:
        assert request.url.host == "93.184.215.14"
        assert request.headers["host"] == "api.example.org"
        assert request.extensions["sni_hostname"] == "api.example.org"
        return Response(200, json={"rate": "81.5", "path": request.url.path})

    document = await http(answer).get_json("https://api.example.org/rates", {"base": "USD"})
    assert document.number("rate") == 81.5
    assert document.text("path") == "/rates"


@mark.parametrize(
    "url",
    [
        "http://api.example.org/",
        "https://example.org/",
        "https://api.example.org.evil.org/",
        "https://api.example.org:8443/",
        "https://user@api.example.org/",
        "https://api.example.org./",
        "https://127.0.0.1/",
        "file:///etc/passwd",
        "nonsense",
    ],
)
async def test_other_addresses_are_refused(url: str) -> None:
    with raises(UpstreamError):
        await http(lambda _: Response(200, text="reached")).get_text(url)


@mark.parametrize(
    "address",
    ["127.0.0.1", "10.0.0.1", "192.168.1.1", "172.16.0.1", "169.254.169.254", "100.64.0.1"]
    + ["0.1.2.3", "224.0.0.1", "255.255.255.255", "::1", "::", "fe80::1", "fc00::1", "ff02::1"]
    + ["::ffff:10.0.0.1", "64:ff9b::a9fe:a9fe", "2002:a00:1::", "not an address"],
)
async def test_name_that_leads_inside_is_refused(address: str) -> None:
    assert not is_public(address)
    with raises(UpstreamError):
        await http(lambda _: Response(200), address).get_text("https://api.example.org/")


@mark.parametrize("address", ["93.184.215.14", "2606:4700::1111"])
def test_public_address_is_allowed(address: str) -> None:
    assert is_public(address)


@mark.parametrize(
    "location",
    [
        "https://evil.org/",
        "//evil.org/",
        "http://api.example.org/",
        "https://api.example.org:8443/",
        "https://user@api.example.org/",
        "https://127.0.0.1/",
        "https://[::1]/",
        "http://169.254.169.254/latest/meta-data/",
        "file:///etc/passwd",
    ],
)
async def test_redirect_may_not_leave_the_list(location: str) -> None:
    asked: list[Request] = []

    def answer(request: Request) -> Response:
        asked.append(request)
        return Response(302, headers={"Location": location})

    with raises(UpstreamError):
        await http(answer).get_text("https://api.example.org/")
    assert len(asked) == 1


async def test_redirect_is_refused_when_the_name_leads_inside_by_then() -> None:
    asked: list[Request] = []
    addresses = iter(["93.184.215.14", "169.254.169.254"])

    async def resolve(_: str) -> list[str]:
        return [next(addresses)]

    def answer(request: Request) -> Response:
        asked.append(request)
        return Response(302, headers={"Location": "/again"})

    with raises(UpstreamError):
        gateway = Gateway(["api.example.org"], resolve, MockTransport(answer))
        await Http(gateway).get_text("https://api.example.org/")
    assert [request.url.host for request in asked] == ["93.184.215.14"]


async def test_redirects_end() -> None:
    asked: list[Request] = []

    def answer(request: Request) -> Response:
        asked.append(request)
        return Response(302, headers={"Location": "/again"})

    with raises(UpstreamError):
        await http(answer).get_text("https://api.example.org/")
    assert len(asked) == 4


async def test_endless_answer_is_cut_off() -> None:
    with raises(UpstreamError):
        page = Response(200, content=bytes(MAX_BYTES + 1))
        await http(lambda _: page).get_text("https://api.example.org/")


async def test_status_of_the_source_is_known_to_logic() -> None:
    with raises(UpstreamError) as caught:
        await http(lambda _: Response(404)).get_json("https://api.example.org/")
    assert caught.value.status == 404


def test_document_is_read_with_checks() -> None:
    document = Json({"a": [{"b": 1.0}, None], "c": True})
    assert document.integer("a", 0, "b") == 1
    assert document.keys() == ["a", "c"]
    assert document.flag("c")
    assert len(document.items("a")) == 2
    assert not document.has("a", 1)
    for path in (("x",), ("a", 5), ("c",)):
        with raises(UpstreamError):
            document.number(*path)


@fixture
async def database(tmp_path: Path) -> AsyncGenerator[Database]:
    opened = Database(tmp_path / "test.sqlite3")
    yield opened
    opened.close()


async def test_records_belong_to_one_scope(database: Database) -> None:
    mine = Storage(database, "user:1")
    await mine.put("note", "секрет")
    await database.run(lambda connection: save(connection, "user:1", mine.changes))
    assert await Storage(database, "user:1").get("note") == "секрет"
    assert await Storage(database, "user:2").get("note") is None
    assert await Storage(database, "user:2").keys() == []


async def test_unsaved_changes_are_seen_only_by_their_call(database: Database) -> None:
    storage = Storage(database, "user:1")
    await storage.put_json("b", {"n": 1})
    await storage.put("a", "1")
    await storage.delete("a")
    assert await storage.keys() == ["b"]
    document = await storage.get_json("b")
    assert document is not None
    assert document.integer("n") == 1
    assert await Storage(database, "user:1").keys() == []


async def test_plugin_without_storage_has_none(database: Database) -> None:
    with raises(LookupError):
        await Storage(database, None).get("a")


@mark.parametrize(
    ("text", "expected"),
    [
        ("комната 4 на 5, потолок 2,6", [4.0, 5.0, 2.6]),
        ("минус 10 и ветер 20 км/ч", [-10.0, 20.0]),
        ("минус десять и ветер двадцать", [-10.0, 20.0]),
        ("12 500 рублей и 1 000", [12500.0, 1000.0]),
        ("/fuel@bot 42 560", [42.0, 560.0]),
        ("вода -100 в 18:00 12.03.2026", [-100.0]),
        ("5-7, 4x5, 5 тыс", [5.0, 7.0, 4.0, 5.0, 5000.0]),
        ("сто двадцать три тысячи четыреста пять", [123405.0]),
        ("ничего", []),
    ],
)
def test_numbers_are_found(text: str, expected: list[float]) -> None:
    assert numbers(text) == expected


def test_numbers_are_written_for_people() -> None:
    assert format_number(1234.5) == "1 234,5"
    assert format_number(1234.5, language="en") == "1,234.5"
    assert format_number(2.675) == "2,68"
    assert format_number(-0.001) == "0"
    assert [plural(n, "день", "дня", "дней") for n in (1, 3, 11, 21, 1.5)] == [
        "день",
        "дня",
        "дней",
        "день",
        "дня",
    ]


def test_days_and_hours_are_found() -> None:
    assert find_dates("завтра или 5 мая", TODAY) == [date(2026, 3, 13), date(2026, 5, 5)]
    assert find_dates("12.03.2027, in 2 weeks, 31 февраля", TODAY) == [
        date(2027, 3, 12),
        date(2026, 3, 26),
    ]
    assert find_times("from 18:00 to 8:30 pm, в 7 вечера") == [time(18), time(20, 30), time(19)]


def test_words_and_command() -> None:
    assert words("Кто-то сказал: 5 раз «Don't»") == ["кто-то", "сказал", "раз", "don't"]
    assert after_command("/fuel@bot 42 560") == "42 560"
    assert after_command(" 42 ") == "42"


def test_same_seed_gives_the_same_rolls() -> None:
    items = list(range(20))
    first = Dice("a").shuffled(items)
    assert first == Dice("b").with_seed("a").shuffled(items)
    assert first != items
    assert sorted(first) == items
    dice = Dice("c")
    assert {dice.integer(1, 6) for _ in range(200)} == {1, 2, 3, 4, 5, 6}


@mark.parametrize(
    ("name", "expected"),
    [
        ("отчёт.csv", "отчёт.csv"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Windows\\.env", "env"),
        ("cod\u202egpj.exe\n", "codgpj.exe"),
        ("..", "file"),
        ("ы" * 300, "ы" * 100),
    ],
)
def test_a_file_has_a_name_without_a_folder(name: str, expected: str) -> None:
    assert OutputFile(name, "text/plain", "текст").file_name == expected
