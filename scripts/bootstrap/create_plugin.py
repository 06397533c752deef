"""Ставит сгенерированный плагин в репозиторий платформы: проверяет архив и кладёт его файлы в
plugins/<имя>/.

Берёт zip-архив или JSON-ответ POST /invoke генератора (простой или в конверте ядра). Ничего из
плагина не исполняется. Только стандартная библиотека, Python 3.11 и новее; один файл, чтобы его
можно было просто скопировать в scripts/bootstrap/ платформы (поэтому он длиннее прочих).

Коды выхода: 0 готово, 2 неверный вызов, 3 архив отвергнут, 4 плагин уже стоит, 5 не удалось
записать.
"""

import argparse
import base64
import binascii
import difflib
import hashlib
import io
import json
import os
import re
import shutil
import stat
import sys
import tempfile
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

MAX_SOURCE = 64 << 20
MAX_ENTRIES = 500
MAX_FILE = 2 << 20
MAX_TOTAL = 32 << 20
NAME = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")
SEGMENT = re.compile(r"[a-z0-9_][a-z0-9_.-]*")
EXACT = {"README.md", "CHANGELOG.md", "Dockerfile", ".env.example", ".dockerignore", "PROOF.json"}
VERSION = re.compile(r"1\.(0|[1-9]\d{0,5})\.(0|[1-9]\d{0,5})")
NEEDED = ("manifest.json", "README.md", "requirements.txt", "tests/test_manifest.py")
FIELDS: dict[str, type] = {
    "name": str,
    "version": str,
    "description": str,
    "intents": list,
    "input_schema": str,
    "output_schema": str,
    "auth": dict,
    "capabilities": dict,
    "telemetry": dict,
    "supported_schema_versions": list,
    "metadata": dict,
}


class RefusedError(Exception):
    """Архив не годится; текст говорит, чем."""


class OccupiedError(Exception):
    """Плагин уже стоит, а обновлять не просили."""


@dataclass(frozen=True)
class Plugin:
    """Проверенный архив: имя, версия и файлы по пути внутри папки плагина."""

    name: str
    version: str
    files: dict[str, bytes]


@dataclass(frozen=True)
class Plan:
    """Что изменится на диске."""

    target: Path
    added: list[str]
    changed: list[str]
    left: list[str]
    before: str | None


def read_source(source: str, expected: str | None) -> Plugin:
    """Читает архив или ответ генератора и проверяет всё, что можно проверить, не запуская."""
    with sys.stdin.buffer if source == "-" else Path(source).open("rb") as stream:
        data = stream.read(MAX_SOURCE + 1)
    if len(data) > MAX_SOURCE:
        raise RefusedError(f"источник больше {MAX_SOURCE} байт")
    answer: dict[str, Any] = {}
    if not data.startswith(b"PK"):
        answer = _answer(data)
        data = _archive_of(answer)
    digest = hashlib.sha256(data).hexdigest()
    told = answer.get("archive")
    for wanted in (expected, told.get("sha256") if isinstance(told, dict) else None):
        if wanted is not None and wanted != digest:
            raise RefusedError("SHA-256 архива не тот, что назван")
    plugin = check_plugin(_files(data))
    manifest = answer.get("manifest")
    if answer and manifest != json.loads(plugin.files["manifest.json"]):
        raise RefusedError("манифест в ответе не тот, что в архиве")
    return plugin


def _answer(data: bytes) -> dict[str, Any]:
    try:
        answer = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise RefusedError("это не zip-архив и не JSON-ответ генератора") from error
    inner = answer.get("output") if isinstance(answer, dict) else None
    if isinstance(inner, dict) and "scaffold_archive" in inner:
        answer = inner | {"status": answer.get("status")}
    if not isinstance(answer, dict) or not isinstance(answer.get("scaffold_archive"), str):
        raise RefusedError("в ответе нет scaffold_archive: плагин не был сделан")
    return answer


def _archive_of(answer: dict[str, Any]) -> bytes:
    try:
        return base64.b64decode(answer["scaffold_archive"], validate=True)
    except binascii.Error as error:
        raise RefusedError("scaffold_archive: не base64") from error


def _files(data: bytes) -> dict[str, bytes]:
    """Файлы архива по пути; считает распакованное, а не то, что обещает оглавление."""
    files: dict[str, bytes] = {}
    total = 0
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
            if not 0 < len(entries) <= MAX_ENTRIES:
                raise RefusedError(f"в архиве {len(entries)} файлов, можно от 1 до {MAX_ENTRIES}")
            for entry in entries:
                _check_entry(entry)
                with archive.open(entry) as stream:
                    content = stream.read(MAX_FILE + 1)
                total += len(content)
                if len(content) > MAX_FILE or total > MAX_TOTAL:
                    raise RefusedError(f"{entry.filename!r}: слишком много данных")
                if entry.filename.lower() in {path.lower() for path in files}:
                    raise RefusedError(f"{entry.filename!r}: файл встречается дважды")
                files[entry.filename] = content
    except (zipfile.BadZipFile, EOFError, NotImplementedError, RuntimeError, OSError) as error:
        raise RefusedError(f"архив повреждён: {error}") from error
    return files


def _check_entry(entry: zipfile.ZipInfo) -> None:
    mode = entry.external_attr >> 16
    segments = entry.filename.split("/")
    plain = [*segments[:-1], segments[-1] if segments[-1] not in EXACT else "exact"]
    if not all(SEGMENT.fullmatch(segment) and ".." not in segment for segment in plain):
        raise RefusedError(f"{entry.filename!r}: недопустимый путь")
    if entry.orig_filename != entry.filename or not 3 <= len(segments) <= 8:
        raise RefusedError(f"{entry.filename!r}: недопустимый путь")
    if mode and not stat.S_ISREG(mode) and stat.S_IFMT(mode):
        raise RefusedError(f"{entry.filename!r}: не обычный файл")
    if entry.flag_bits & 0x1 or entry.compress_type not in (
        zipfile.ZIP_STORED,
        zipfile.ZIP_DEFLATED,
    ):
        raise RefusedError(f"{entry.filename!r}: зашифрован или сжат неизвестным способом")


def check_plugin(files: dict[str, bytes]) -> Plugin:
    """Проверяет раскладку и манифест."""
    heads = {tuple(path.split("/")[:2]) for path in files}
    if len(heads) != 1:
        raise RefusedError("в архиве должна быть ровно одна папка plugins/<имя>/")
    folder, name = heads.pop()
    if folder != "plugins" or not NAME.fullmatch(name):
        raise RefusedError("в архиве должна быть ровно одна папка plugins/<имя>/")
    inner = {path.split("/", 2)[2]: content for path, content in files.items()}
    for needed in NEEDED:
        if needed not in inner:
            raise RefusedError(f"в архиве нет {needed}")
    for path, content in inner.items():
        try:
            content.decode()
        except UnicodeDecodeError as error:
            raise RefusedError(f"{path}: не текст в UTF-8") from error
    return Plugin(name, _version(inner["manifest.json"], name), inner)


def _version(content: bytes, name: str) -> str:
    try:
        manifest = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise RefusedError("manifest.json: не JSON") from error
    if not isinstance(manifest, dict):
        raise RefusedError("manifest.json: не объект")
    for field, kind in FIELDS.items():
        if not isinstance(manifest.get(field), kind) or not manifest[field]:
            raise RefusedError(f"manifest.json: поле {field} пустое или неверного вида")
    if manifest["name"] != name:
        raise RefusedError(f"manifest.json: имя {manifest['name']!r}, а папка {name!r}")
    if not VERSION.fullmatch(manifest["version"]):
        raise RefusedError("manifest.json: поддерживаются версии 1.x")
    for intent in manifest["intents"]:
        if not isinstance(intent, dict) or not isinstance(intent.get("activation_condition"), dict):
            raise RefusedError("manifest.json: намерение без activation_condition")
    return str(manifest["version"])


def plan(plugin: Plugin, root: Path, upgrade: bool) -> Plan:
    """Сравнивает архив с тем, что уже стоит."""
    target = root / "plugins" / plugin.name
    for place in (root / "plugins", target):
        if place.is_symlink() or (place.exists() and not place.is_dir()):
            raise RefusedError(f"{place}: не обычная папка")
    if not target.exists():
        return Plan(target, sorted(plugin.files), [], [], None)
    if not upgrade:
        raise OccupiedError(f"{target} уже есть: чтобы обновить, добавьте --upgrade")
    installed: dict[str, bytes] = {}
    for path in sorted(target.rglob("*")):
        if path.is_symlink():
            raise RefusedError(f"{path}: символическая ссылка в папке плагина")
        if path.is_file() and "__pycache__" not in path.parts:
            installed[path.relative_to(target).as_posix()] = path.read_bytes()
    before = "?"
    if "manifest.json" in installed:
        before = _version(installed["manifest.json"], plugin.name)
    added = sorted(plugin.files.keys() - installed.keys())
    both = sorted(plugin.files.keys() & installed.keys())
    changed = [path for path in both if plugin.files[path] != installed[path]]
    return Plan(target, added, changed, sorted(installed.keys() - plugin.files.keys()), before)


def show_diff(plugin: Plugin, planned: Plan) -> None:
    """Печатает, чем новая версия отличается от стоящей."""
    for path in planned.changed:
        old = (planned.target / path).read_text(encoding="utf-8", errors="replace").splitlines()
        new = plugin.files[path].decode().splitlines()
        for line in difflib.unified_diff(old, new, f"old/{path}", f"new/{path}", lineterm=""):
            print("".join(mark if mark.isprintable() or mark == "\t" else "?" for mark in line))
    for path in planned.added:
        print(f"+++ new/{path}")
    for path in planned.left:
        print(f"    {path}: нет в новой версии, остаётся как есть")


def install(plugin: Plugin, planned: Plan) -> None:
    """Собирает новую папку рядом и ставит её на место переименованием: целиком или никак."""
    planned.target.parent.mkdir(parents=True, exist_ok=True)
    fresh = Path(tempfile.mkdtemp(prefix=f".{plugin.name}.", dir=planned.target.parent))
    try:
        place = fresh / "new"
        if planned.before is not None:
            shutil.copytree(planned.target, place, ignore=shutil.ignore_patterns("__pycache__"))
        for path, content in plugin.files.items():
            file = place / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
            file.chmod(0o644)
        if planned.before is not None:
            os.rename(planned.target, fresh / "old")
        try:
            os.rename(place, planned.target)
        except OSError:
            if planned.before is not None:
                os.rename(fresh / "old", planned.target)
            raise
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def report(plugin: Plugin, planned: Plan, dry: bool, as_json: bool) -> None:
    """Говорит, что сделано и что дальше."""
    folder = f"plugins/{plugin.name}"
    steps = [
        f"прочитайте {folder}/README.md",
        f"pip install --require-hashes -r {folder}/requirements-dev.txt",
        f"ruff check {folder} && mypy {folder}",
        f"pytest -q {folder}/tests",
        f"docker compose -f {folder}/compose.yaml up --build",
    ]
    if as_json:
        document = {"name": plugin.name, "version": plugin.version, "before": planned.before}
        lists = {"added": planned.added, "changed": planned.changed, "left": planned.left}
        print(json.dumps({**document, **lists, "dry_run": dry, "next": steps}, ensure_ascii=False))
        return
    done = "Будет установлен" if dry else "Установлен"
    was = f" (был {planned.before})" if planned.before else ""
    print(f"{done} {plugin.name} {plugin.version}{was} в {planned.target}")
    print(f"Новых файлов: {len(planned.added)}, изменённых: {len(planned.changed)}.")
    if not dry:
        print(
            "Дальше:\n" + "\n".join(f"  {number}. {step}" for number, step in enumerate(steps, 1))
        )


def main(arguments: list[str] | None = None) -> int:
    """Разбирает вызов; ошибки: одной строкой."""
    parser = argparse.ArgumentParser(description="Ставит плагин из архива или ответа генератора.")
    parser.add_argument("source", help="zip-архив, JSON-ответ /invoke или «-»: стандартный ввод")
    parser.add_argument("--root", type=Path, default=Path(), help="корень репозитория платформы")
    parser.add_argument("--sha256", help="каким должен быть SHA-256 архива")
    parser.add_argument("--upgrade", action="store_true", help="обновить стоящий, показав разницу")
    parser.add_argument("--dry-run", action="store_true", help="только проверить и показать")
    parser.add_argument("--json", action="store_true", help="итог одним документом JSON")
    given = parser.parse_args(arguments)
    try:
        plugin = read_source(given.source, given.sha256)
        planned = plan(plugin, given.root.resolve(), given.upgrade)
        if planned.before is not None and not given.json:
            show_diff(plugin, planned)
        if not given.dry_run:
            install(plugin, planned)
        report(plugin, planned, given.dry_run, given.json)
    except RefusedError as error:
        print(f"create_plugin: архив отвергнут: {error}", file=sys.stderr)
        return 3
    except OccupiedError as error:
        print(f"create_plugin: {error}", file=sys.stderr)
        return 4
    except OSError as error:
        print(f"create_plugin: {error.strerror}: {error.filename}", file=sys.stderr)
        return 5
    return 0


if __name__ == "__main__":
    sys.exit(main())
