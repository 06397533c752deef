"""What a blueprint costs against a whole project, and the pipeline's own time beside a model's."""

import base64
import io
import json
import statistics
import time
import zipfile
from dataclasses import dataclass
from typing import Any

from measure import ROOT, UnmeasuredError, report
from model_server import FIRST_TOKEN_SECONDS, TOKENS_A_SECOND, Model, model, tokens
from service import Service, service

PACK = ROOT / "src" / "main" / "resources" / "packs" / "python-fastapi" / "1"
RECORDINGS = ROOT / "src" / "test" / "resources" / "recordings"
# Nobody would have a model write digests.
LISTS = ("requirements.txt", "requirements-dev.txt", "sbom.cdx.json")
# The first blueprint warms the service up, and is not counted.
WISHES = {
    "strong_haiku": "Хочу плагин, который пишет хайку на заданную тему",
    "strong_fuel_use": "Хочу плагин, который считает расход топлива по заправкам",
    "strong_isbn_check": "Хочу плагин, который проверяет номер ISBN по контрольной цифре",
    "strong_water_intake": "Хочу плагин, который считает норму воды по весу человека",
    "strong_wind_chill": "Хочу плагин, который считает ощущаемую температуру по ветру",
    "strong_vin_check": "Хочу плагин, который проверяет VIN автомобиля по контрольному знаку",
    "strong_reading_time": "Хочу плагин, который оценивает время чтения текста",
    "strong_number_bases": "Хочу плагин, который переводит числа между системами счисления",
    "strong_team_split": "Хочу плагин, который делит список людей на команды",
}


@dataclass(frozen=True)
class Made:
    """One plugin by the model: seconds, and tokens by the same estimate everywhere."""

    seconds: float
    own_seconds: float
    blueprint: int
    project: int
    handwritten: int
    varying: int


def llm(runs: int) -> bool:
    """Time and tokens with a scripted model."""
    print(
        f"Model: {FIRST_TOKEN_SECONDS * 1000:.0f} ms to the first token,"
        f" {TOKENS_A_SECOND} tokens a second, recorded blueprints"
    )
    wishes = list(WISHES.items())[: 1 + min(max(runs, 3), len(WISHES) - 1)]
    with model() as server:
        settings = {
            "LLM_PROVIDERS": "openai",
            "LLM_BASE_URL": f"http://127.0.0.1:{server.server_port}/v1",
            "LLM_API_KEY": "of-the-scripted-model",
            "LLM_MODEL": "scripted",
        }
        with service(settings) as running:
            made = [one(running, server, name, wish) for name, wish in wishes][1:]
    return told(made)


def one(running: Service, server: Model, name: str, wish: str) -> Made:
    """One wish, answered by one recording."""
    text = json.loads((RECORDINGS / f"{name}.json").read_text(encoding="utf-8"))
    server.script.put(text["choices"][0]["message"]["content"])
    before = len(server.spoken)
    started = time.perf_counter()
    answer = running.invoke(wish)
    seconds = time.perf_counter() - started
    spoken = server.spoken[before:]
    if answer.get("status") != "succeeded" or answer.get("reused"):
        raise UnmeasuredError(f"“{wish}” ended as {answer.get('status')}: {answer.get('error')}")
    if len(spoken) != 1 or server.unscripted:
        raise UnmeasuredError(f"“{wish}” took {len(spoken)} questions to the model instead of one")
    written, speaking = spoken[0]
    return Made(seconds, seconds - speaking, written, *costs(answer))


def costs(answer: dict[str, Any]) -> tuple[int, int, int]:
    """Tokens of the archive: all files; without lists of digests; without the pack's own files."""
    fixed = set((PACK / "files.txt").read_text(encoding="utf-8").split())
    with zipfile.ZipFile(io.BytesIO(base64.b64decode(answer["scaffold_archive"]))) as archive:
        files = {
            name.split("/", 2)[-1]: tokens(archive.read(name).decode("utf-8"))
            for name in archive.namelist()
            if not name.endswith("/")
        }
    if not fixed <= files.keys():
        raise UnmeasuredError(f"the archive lacks {sorted(fixed - files.keys())[:3]}")
    handwritten = {path: size for path, size in files.items() if path not in LISTS}
    varying = sum(size for path, size in handwritten.items() if path not in fixed)
    return sum(files.values()), sum(handwritten.values()), varying


def told(made: list[Made]) -> bool:
    """Prints the medians; whether the targets were met."""

    def median(field: str) -> float:
        return float(statistics.median(getattr(one, field) for one in made))

    blueprint, own = median("blueprint"), median("own_seconds")
    ratio = statistics.median(one.handwritten / one.blueprint for one in made)
    report(f"time to the answer, {len(made)} wishes", f"{median('seconds'):.1f} s")
    report("tokens the model wrote (blueprint)", f"{blueprint:.0f}")
    report("tokens of the project, all files", f"{median('project'):.0f}")
    report("… without lists of digests", f"{median('handwritten'):.0f}")
    report("… and without the pack's fixed files", f"{median('varying'):.0f}")
    seconds = FIRST_TOKEN_SECONDS + median("handwritten") / TOKENS_A_SECOND
    report("the project without digests, written by it", f"{seconds:.1f} s")
    varying = statistics.median(one.varying / one.blueprint for one in made)
    report("only the files that vary / blueprint", f"{varying:.1f} x")
    met = report("project without digests / blueprint", f"{ratio:.1f} x", ">= 3 x", ratio >= 3)
    return (
        report("pipeline without the model", f"{own * 1000:.0f} ms", "<= 600 ms", own <= 0.6)
        and met
    )
