"""Ставит сгенерированный плагин в репозиторий платформы: проверяет архив и кладёт его файлы в
plugins/<имя>/.

Берёт zip-архив или JSON-ответ POST /invoke генератора (простой или в конверте ядра). Ничего из
плагина не исполняется. Только стандартная библиотека, Python 3.11 и новее; один файл, чтобы его
можно было просто скопировать в scripts/bootstrap/ платформы (поэтому он длиннее прочих).

Коды выхода: 0 готово, 2 неверный вызов, 3 архив отвергнут, 4 плагин уже стоит, 5 не удалось
прочитать или записать.
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
import struct
import sys
import tempfile
import zipfile
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

MAX_SOURCE = 64 << 20
MAX_ENTRIES = 500
MAX_FILE = 2 << 20
MAX_TOTAL = 32 << 20
MAX_RATIO = 100
RATIO_FROM = 64 << 10
MAX_PATH = 200
NAME = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")
SEGMENT = re.compile(r"[a-z0-9_][a-z0-9_.-]*")
EXACT = {"README.md", "CHANGELOG.md", "Dockerfile", ".env.example", ".dockerignore", "PROOF.json"}
PORTS = {f"{port}{number}" for port in ("com", "lpt") for number in range(10)}
DEVICES = PORTS | {"con", "prn", "aux", "nul"}
VERSION = re.compile(r"1\.(0|[1-9]\d{0,5})\.(0|[1-9]\d{0,5})")
SHA256 = re.compile(r"[0-9a-f]{64}")
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
CODES = (
    "Коды выхода: 0 готово; 2 неверный вызов; 3 архив отвергнут; 4 плагин уже стоит, а --upgrade "
    "не сказано; 5 не удалось прочитать или записать.",
    "Exit codes: 0 done; 2 wrong usage; 3 the archive is refused; 4 the plugin is there already "
    "and --upgrade was not given; 5 reading or writing failed.",
)


class SaidError(Exception):
    """Причина отказа на двух языках."""

    def __init__(self, russian: str, english: str) -> None:
        super().__init__(english)
        self.said = (russian, english)


class RefusedError(SaidError):
    """Архив не годится."""


class OccupiedError(SaidError):
    """Плагин уже стоит, а обновлять не просили."""


class UsageError(SaidError):
    """Позвали неверно."""


@dataclass(frozen=True)
class Plugin:
    """Проверенный архив: имя, версия, SHA-256 и файлы по пути внутри папки плагина."""

    name: str
    version: str
    sha256: str
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
    if expected is not None and not SHA256.fullmatch(expected):
        raise UsageError("--sha256: нужны 64 цифры 0-9a-f", "--sha256 takes 64 digits 0-9a-f")
    with sys.stdin.buffer if source == "-" else Path(source).open("rb") as stream:
        data = stream.read(MAX_SOURCE + 1)
    if len(data) > MAX_SOURCE:
        raise RefusedError("источник слишком велик", "the source is too large")
    answer: dict[str, Any] = {}
    if not data.startswith(b"PK"):
        answer = _answer(data)
        data = _archive_of(answer)
    digest = hashlib.sha256(data).hexdigest()
    told = answer.get("archive")
    named = told.get("sha256") if isinstance(told, dict) else None
    if answer and named is None:
        raise RefusedError("в ответе нет archive.sha256", "the answer has no archive.sha256")
    if (named is not None and named != digest) or expected not in (None, digest):
        raise RefusedError("SHA-256 архива не тот, что назван", "the SHA-256 is not the one named")
    plugin = check_plugin(_files(data), digest)
    if answer and answer.get("manifest") != json.loads(plugin.files["manifest.json"]):
        raise RefusedError(
            "манифест в ответе не тот, что в архиве",
            "the manifest in the answer is not the archive's",
        )
    return plugin


def _answer(data: bytes) -> dict[str, Any]:
    answer = _json(data, "source")
    inner = answer.get("output") if isinstance(answer, dict) else None
    if isinstance(inner, dict) and "scaffold_archive" in inner:
        answer = inner
    if not isinstance(answer, dict) or not isinstance(answer.get("scaffold_archive"), str):
        raise RefusedError(
            "в ответе нет scaffold_archive: плагин не был сделан",
            "the answer has no scaffold_archive: no plugin was made",
        )
    return answer


def _json(data: bytes, what: str) -> Any:
    try:
        return json.loads(data)
    except (ValueError, RecursionError) as error:
        raise RefusedError(f"{what}: не JSON", f"{what}: no JSON") from error


def _archive_of(answer: dict[str, Any]) -> bytes:
    try:
        return base64.b64decode(answer["scaffold_archive"], validate=True)
    except (binascii.Error, ValueError) as error:
        raise RefusedError(
            "scaffold_archive: не base64", "scaffold_archive is not base64"
        ) from error


def _files(data: bytes) -> dict[str, bytes]:
    """Файлы архива по пути; считает распакованное, а не то, что обещает оглавление."""
    files: dict[str, bytes] = {}
    total = 0
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
            if not 0 < len(entries) <= MAX_ENTRIES:
                raise RefusedError(
                    f"файлов в архиве: {len(entries)}, можно от 1 до {MAX_ENTRIES}",
                    f"the archive has {len(entries)} files; 1 to {MAX_ENTRIES} are allowed",
                )
            for entry in entries:
                _check_entry(entry)
                with archive.open(entry) as stream:
                    content = stream.read(MAX_FILE + 1)
                total += len(content)
                _check_size(entry, len(content), total)
                files[entry.filename] = content
    except (
        zipfile.BadZipFile,
        EOFError,
        NotImplementedError,
        RuntimeError,
        OSError,
        ValueError,
        struct.error,
        zlib.error,
    ) as error:
        raise RefusedError("архив повреждён", "the archive is damaged") from error
    _check_together([entry.filename for entry in entries])
    return files


def _check_size(entry: zipfile.ZipInfo, size: int, total: int) -> None:
    packed = max(1, entry.compress_size)
    too_thin = size > RATIO_FROM and size > packed * MAX_RATIO
    if size > MAX_FILE or total > MAX_TOTAL or too_thin:
        raise RefusedError(
            f"{entry.filename!r}: слишком много данных", f"{entry.filename!r}: too much data"
        )


def _check_together(paths: list[str]) -> None:
    """Ни двух одинаковых путей, хоть бы и на диске без регистра, ни файла на месте папки."""
    seen = {path.lower() for path in paths}
    folders = {path[:at] for path in seen for at, mark in enumerate(path) if mark == "/"}
    if len(seen) != len(paths) or seen & folders:
        raise RefusedError("пути в архиве спорят друг с другом", "paths in the archive collide")


def _check_entry(entry: zipfile.ZipInfo) -> None:
    mode = entry.external_attr >> 16
    segments = entry.filename.split("/")
    plain = [*segments[:-1], segments[-1] if segments[-1] not in EXACT else "exact"]
    odd = (
        entry.orig_filename != entry.filename
        or not 3 <= len(segments) <= 8
        or len(entry.filename) > MAX_PATH
        or not all(SEGMENT.fullmatch(segment) for segment in plain)
        or any(".." in segment or segment.endswith(".") for segment in segments)
        or any(segment.split(".")[0].lower() in DEVICES for segment in segments)
    )
    if odd:
        raise RefusedError(
            f"{entry.filename!r}: недопустимый путь", f"{entry.filename!r}: no such path is allowed"
        )
    if mode and not stat.S_ISREG(mode) and stat.S_IFMT(mode):
        raise RefusedError(
            f"{entry.filename!r}: не обычный файл", f"{entry.filename!r}: not a regular file"
        )
    plain_methods = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
    if entry.flag_bits & 0x1 or entry.compress_type not in plain_methods:
        raise RefusedError(
            f"{entry.filename!r}: зашифрован или сжат неизвестным способом",
            f"{entry.filename!r}: encrypted, or packed in an unknown way",
        )


def check_plugin(files: dict[str, bytes], digest: str) -> Plugin:
    """Проверяет раскладку, манифест и, где они есть, суммы отдельных файлов."""
    heads = {tuple(path.split("/")[:2]) for path in files}
    folder, name = heads.pop()
    if heads or folder != "plugins" or not NAME.fullmatch(name) or name in DEVICES:
        raise RefusedError(
            "в архиве должна быть ровно одна папка plugins/<имя>/",
            "the archive must hold exactly one folder plugins/<name>/",
        )
    inner = {path.split("/", 2)[2]: content for path, content in files.items()}
    for needed in NEEDED:
        if needed not in inner:
            raise RefusedError(f"в архиве нет {needed}", f"the archive has no {needed}")
    for path, content in inner.items():
        try:
            content.decode()
        except UnicodeDecodeError as error:
            raise RefusedError(f"{path}: не текст в UTF-8", f"{path}: no UTF-8 text") from error
    if "PROOF.json" in inner:
        _check_digests(inner)
    return Plugin(name, _version(inner["manifest.json"], name), digest, inner)


def _check_digests(files: dict[str, bytes]) -> None:
    """Сверяет файлы с суммами в PROOF.json (in-toto в конверте DSSE). Чья подпись, не проверяет."""
    proof = _json(files["PROOF.json"], "PROOF.json")
    try:
        statement = json.loads(base64.b64decode(proof["payload"], validate=True))
        named = {subject["name"]: subject["digest"]["sha256"] for subject in statement["subject"]}
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise RefusedError("PROOF.json не читается", "PROOF.json cannot be read") from error
    inner = {re.sub(r"^plugins/[^/]+/", "", str(name)): digest for name, digest in named.items()}
    real = {path: hashlib.sha256(content).hexdigest() for path, content in files.items()}
    real.pop("PROOF.json")
    for path in sorted(real.keys() | inner.keys()):
        if real.get(path) != inner.get(path):
            raise RefusedError(
                f"{path!r}: не тот, что назван в PROOF.json",
                f"{path!r} is not what PROOF.json names",
            )


def _version(content: bytes, name: str) -> str:
    manifest = _json(content, "manifest.json")
    if not isinstance(manifest, dict):
        raise RefusedError("manifest.json: не объект", "manifest.json is no object")
    for field, kind in FIELDS.items():
        if not isinstance(manifest.get(field), kind) or not manifest[field]:
            raise RefusedError(
                f"manifest.json: поле {field} пустое или неверного вида",
                f"manifest.json: {field} is empty or of a wrong kind",
            )
    if manifest["name"] != name:
        raise RefusedError(
            f"manifest.json: имя {manifest['name']!r}, а папка {name!r}",
            f"manifest.json says {manifest['name']!r}, the folder {name!r}",
        )
    if not VERSION.fullmatch(manifest["version"]):
        raise RefusedError(
            "manifest.json: поддерживаются версии 1.x", "manifest.json: only versions 1.x are known"
        )
    for intent in manifest["intents"]:
        if not isinstance(intent, dict) or not isinstance(intent.get("activation_condition"), dict):
            raise RefusedError(
                "manifest.json: намерение без activation_condition",
                "manifest.json: an intent without activation_condition",
            )
    return str(manifest["version"])


def plan(plugin: Plugin, root: Path, upgrade: bool) -> Plan:
    """Сравнивает архив с тем, что уже стоит."""
    if not root.is_dir():
        raise UsageError(f"--root: нет папки {root}", f"--root: there is no folder {root}")
    target = root / "plugins" / plugin.name
    for place in (root / "plugins", target):
        if place.is_symlink() or (place.exists() and not place.is_dir()):
            raise RefusedError(f"{place}: не обычная папка", f"{place} is no plain folder")
    if not target.exists():
        return Plan(target, sorted(plugin.files), [], [], None)
    if not upgrade:
        raise OccupiedError(
            f"{target} уже есть: чтобы обновить, добавьте --upgrade",
            f"{target} is there already: add --upgrade to renew it",
        )
    installed: dict[str, bytes] = {}
    for path in sorted(target.rglob("*")):
        if path.is_symlink():
            raise RefusedError(
                f"{path}: символическая ссылка в папке плагина", f"{path}: a link in the folder"
            )
        if path.is_file() and "__pycache__" not in path.parts:
            installed[path.relative_to(target).as_posix()] = path.read_bytes()
    try:
        before = _version(installed.get("manifest.json", b""), plugin.name)
    except RefusedError:
        before = "?"
    added = sorted(plugin.files.keys() - installed.keys())
    both = sorted(plugin.files.keys() & installed.keys())
    changed = [path for path in both if plugin.files[path] != installed[path]]
    return Plan(target, added, changed, sorted(installed.keys() - plugin.files.keys()), before)


def diff(plugin: Plugin, planned: Plan) -> list[str]:
    """Чем новая версия отличается от стоящей; ни одна строка не управляет терминалом."""
    lines: list[str] = []
    for path in planned.changed:
        old = (planned.target / path).read_text(encoding="utf-8", errors="replace").splitlines()
        new = plugin.files[path].decode().splitlines()
        lines += difflib.unified_diff(old, new, f"old/{path}", f"new/{path}", lineterm="")
    lines += [f"+++ new/{path}" for path in planned.added]
    lines += [f"=== kept/{path}" for path in planned.left]
    return [_plain(line) for line in lines]


def _plain(line: str) -> str:
    return "".join(mark if mark.isprintable() or mark == "\t" else "?" for mark in line)


def install(plugin: Plugin, planned: Plan) -> None:
    """Собирает новую папку рядом и ставит её на место переименованием: целиком или никак."""
    planned.target.parent.mkdir(exist_ok=True)
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


def steps(plugin: Plugin, english: bool) -> list[str]:
    """Что делать человеку дальше."""
    folder = f"plugins/{plugin.name}"
    read = "read" if english else "прочитайте"
    install_, check, test, start = (
        f"pip install --require-hashes -r {folder}/requirements-dev.txt",
        f"ruff check {folder} && mypy {folder}",
        f"pytest -q {folder}/tests",
        f"docker compose -f {folder}/compose.yaml up --build",
    )
    return [f"{read} {folder}/README.md", install_, check, test, start]


def report(plugin: Plugin, planned: Plan, given: argparse.Namespace, english: bool) -> None:
    """Говорит, что сделано и что дальше."""
    if given.json:
        document: dict[str, Any] = {"name": plugin.name, "version": plugin.version}
        document |= {"sha256": plugin.sha256, "before": planned.before, "dry_run": given.dry_run}
        document |= {"added": planned.added, "changed": planned.changed, "left": planned.left}
        document |= {"folder": str(planned.target), "next": steps(plugin, english)}
        print(json.dumps(document, ensure_ascii=False))
        return
    if english:
        done = "Would be installed:" if given.dry_run else "Installed:"
        was = f" (was {planned.before})" if planned.before else ""
        counts = f"New files: {len(planned.added)}, changed: {len(planned.changed)}."
    else:
        done = "Будет установлен" if given.dry_run else "Установлен"
        was = f" (был {planned.before})" if planned.before else ""
        counts = f"Новых файлов: {len(planned.added)}, изменённых: {len(planned.changed)}."
    place = "in" if english else "в"
    print(f"{done} {plugin.name} {plugin.version}{was} {place} {planned.target}\n{counts}")
    if not given.dry_run:
        print("Next:" if english else "Дальше:")
        for number, step in enumerate(steps(plugin, english), 1):
            print(f"  {number}. {step}")


def speaks_english(environment: dict[str, str]) -> bool:
    """Русский, если окружение не просит другого языка."""
    asked = next((environment[key] for key in ("LC_ALL", "LANG") if environment.get(key)), "")
    return not asked.startswith(("ru", "uk", "be", "kk")) and asked not in ("", "C.UTF-8", "C")


def parser(english: bool) -> argparse.ArgumentParser:
    """Что можно сказать в командной строке."""

    def choose(russian: str, translated: str) -> str:
        return translated if english else russian

    made = argparse.ArgumentParser(
        prog="create_plugin.py",
        description=choose(
            "Ставит плагин из архива или ответа генератора в plugins/<имя>/; ничего не запускает.",
            "Installs a plugin from an archive or the generator's answer; runs nothing of it.",
        ),
        epilog=CODES[english],
    )
    made.add_argument(
        "source",
        help=choose(
            "zip-архив, JSON-ответ /invoke или «-»: стандартный ввод",
            "a zip archive, the JSON answer of /invoke, or -: standard input",
        ),
    )
    root = choose("корень репозитория платформы", "root of the platform's repository")
    made.add_argument("--root", type=Path, default=Path(), help=root)
    made.add_argument(
        "--sha256", help=choose("каким должен быть SHA-256 архива", "the archive's SHA-256")
    )
    upgrade = choose("обновить стоящий, показав разницу", "renew it, after showing a diff")
    made.add_argument("--upgrade", action="store_true", help=upgrade)
    dry = choose("только проверить и показать", "check and show only")
    made.add_argument("--dry-run", action="store_true", help=dry)
    as_json = choose("итог одним документом JSON", "the result as one JSON document")
    made.add_argument("--json", action="store_true", help=as_json)
    made.add_argument("--lang", choices=("ru", "en"), help=choose("язык", "language"))
    return made


def main(arguments: list[str] | None = None) -> int:
    """Разбирает вызов; ошибки: одной строкой."""
    english = speaks_english(dict(os.environ))
    given = parser(english).parse_args(arguments)
    english = given.lang == "en" if given.lang else english
    try:
        plugin = read_source(given.source, given.sha256)
        planned = plan(plugin, given.root.resolve(), given.upgrade)
        if planned.before is not None and not given.json:
            print("\n".join(diff(plugin, planned)))
        if not given.dry_run:
            install(plugin, planned)
        report(plugin, planned, given, english)
    except SaidError as error:
        refused = isinstance(error, RefusedError)
        prefix = ("архив отвергнут: ", "the archive is refused: ")[english] if refused else ""
        print(f"create_plugin: {prefix}{_plain(error.said[english])}", file=sys.stderr)
        return 3 if refused else 4 if isinstance(error, OccupiedError) else 2
    except OSError as error:
        print(f"create_plugin: {error.strerror}: {error.filename}", file=sys.stderr)
        return 5
    return 0


if __name__ == "__main__":
    sys.exit(main())
