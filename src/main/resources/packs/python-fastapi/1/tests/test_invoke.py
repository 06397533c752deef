"""Примеры из просьбы проходят через настоящий сервис."""

from base64 import b64decode
from pathlib import Path

from jsonschema import Draft202012Validator
from pydantic import JsonValue
from pytest import mark

from ..app import PLUGIN
from ..runtime.description import JsonObject
from .world import BEARER, EXAMPLES, Bot, Example, Expect, served, settings


@mark.parametrize("example", EXAMPLES, ids=[example.title for example in EXAMPLES])
async def test_example(example: Example, tmp_path: Path) -> None:
    async with served(example.given, settings(tmp_path)) as bot:
        for step in example.steps:
            check(await bot.ask(step.payload), step.expect)


async def test_unknown_field_is_refused_with_its_name(bot: Bot) -> None:
    body = {"no_such_field": 1}
    response = await bot.client.post("/invoke", json=body, headers=BEARER)
    assert response.status_code == 422
    assert response.headers["content-type"] == "application/problem+json"
    assert any("no_such_field" in violation for violation in response.json()["violations"])


async def test_body_that_is_not_json_is_refused(bot: Bot) -> None:
    headers = BEARER | {"Content-Type": "application/json"}
    assert (await bot.client.post("/invoke", content="{", headers=headers)).status_code == 400
    assert (await bot.client.post("/invoke", content="a=1", headers=BEARER)).status_code == 415
    huge = '"'.ljust(300_000, "x")
    assert (await bot.client.post("/invoke", content=huge, headers=headers)).status_code == 413


async def test_trace_id_is_checked_and_returned(bot: Bot) -> None:
    payload: JsonObject = {}
    for trace in ("0" * 32, "00000000-0000-0000-0000-000000000001"):
        answer = await bot.client.post(
            "/invoke", json=payload, headers=BEARER | {"X-Trace-Id": trace}
        )
        assert answer.headers["x-trace-id"] == trace
    made = await bot.client.post("/invoke", json=payload, headers=BEARER)
    assert len(made.headers["x-trace-id"]) == 36
    bad = await bot.client.post("/invoke", json=payload, headers=BEARER | {"X-Trace-Id": "a b"})
    assert bad.status_code == 400


def check(reply: JsonObject, expect: Expect) -> None:
    """Сверяет ответ с ожиданием; лишние поля ответа не мешают."""
    output = reply["output"]
    assert isinstance(output, dict)
    text = readable(str(output["text"]))
    if expect.error_contains is not None:
        assert reply["status"] in ("rejected", "failed"), text
        assert readable(expect.error_contains) in text
        return
    assert reply["status"] == "succeeded", text
    shown = {"content_type", "suggested_actions"}
    plain = {name: value for name, value in output.items() if name not in shown}
    Draft202012Validator(PLUGIN.description.output_schema).validate(plain)
    for part in expect.text_contains:
        assert readable(part) in text
    for name, value in expect.output.items():
        assert same(plain.get(name), value), f"{name}: {plain.get(name)!r}, expected {value!r}"


def readable(text: str) -> str:
    """Текст без различий, которых человек не видит."""
    plain = text.replace("\u00a0", " ").replace("\u202f", " ").replace("\u2212", "-")
    return plain.casefold()


def same(actual: JsonValue, expected: JsonValue) -> bool:
    """Равны ли значения; дробь сравнивается с той точностью, с какой записано ожидание."""
    if isinstance(expected, bool) or isinstance(actual, bool):
        return actual is expected
    if isinstance(expected, int | float) and isinstance(actual, int | float):
        digits = len(str(float(expected)).partition(".")[2])
        return abs(actual - expected) <= float(f"5.000001e-{digits + 1}")
    if isinstance(expected, list) and isinstance(actual, list):
        pairs = zip(actual, expected, strict=False)
        return len(actual) == len(expected) and all(same(left, right) for left, right in pairs)
    if isinstance(expected, dict) and isinstance(actual, dict):
        if "file_name" in actual:
            actual = actual | {"content": b64decode(str(actual["content"])).decode()}
        return all(same(actual.get(name), value) for name, value in expected.items())
    return actual == expected
