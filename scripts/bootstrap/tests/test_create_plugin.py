"""create_plugin.py ставит годный архив и отвергает всё остальное."""

import base64
import hashlib
import io
import json
import stat
import sys
import zipfile
from pathlib import Path
from random import Random

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import create_plugin  # noqa: E402

RECORDED = Path(__file__).resolve().parent / "isbn_check-1.0.0.zip"
MANIFEST: dict[str, object] = {
    "name": "fuel_use",
    "version": "1.0.0",
    "description": "Расход топлива",
    "intents": [{"tag": "fuel.use", "activation_condition": {"type": "classifier"}}],
    "input_schema": "http://fuel_use:8000/schemas/input/v1.json",
    "output_schema": "http://fuel_use:8000/schemas/output/v1.json",
    "auth": {"type": "bearer", "scopes": []},
    "capabilities": {"streaming": False},
    "telemetry": {"heartbeat_interval_seconds": 60},
    "supported_schema_versions": ["v1alpha"],
    "metadata": {"owner": "plugins-team"},
}


def good(**changes: object) -> dict[str, bytes]:
    """Файлы годного плагина; изменения касаются манифеста."""
    return {
        "plugins/fuel_use/.env.example": b"CORE_URL=\n",
        "plugins/fuel_use/README.md": "# Расход\n".encode(),
        "plugins/fuel_use/manifest.json": json.dumps(MANIFEST | changes).encode(),
        "plugins/fuel_use/requirements.txt": b"fastapi==1\n",
        "plugins/fuel_use/tests/test_manifest.py": b"",
    }


def packed(files: dict[str, bytes]) -> bytes:
    """Архив с этими файлами."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        for path, content in files.items():
            archive.writestr(path, content)
    return data.getvalue()


def source(folder: Path, data: bytes, name: str = "plugin.zip") -> str:
    """Файл с этим содержимым."""
    place = folder / name
    place.write_bytes(data)
    return str(place)


def call(folder: Path, data: bytes, *options: str) -> int:
    """Вызов как из командной строки, в пустом репозитории platform/."""
    root = folder / "platform"
    root.mkdir(exist_ok=True)
    return create_plugin.main([source(folder, data), "--root", str(root), *options])


def test_an_archive_is_unpacked_into_its_folder(tmp_path: Path) -> None:
    assert call(tmp_path, packed(good())) == 0
    plugin = tmp_path / "platform" / "plugins" / "fuel_use"
    assert (plugin / "README.md").read_text(encoding="utf-8") == "# Расход\n"
    assert [path.name for path in plugin.parent.iterdir()] == ["fuel_use"]


@pytest.mark.parametrize("enveloped", [False, True])
def test_an_answer_of_invoke_is_taken_with_its_digest_and_manifest(
    tmp_path: Path, enveloped: bool
) -> None:
    data = packed(good())
    answer: dict[str, object] = {
        "status": "succeeded",
        "scaffold_archive": base64.b64encode(data).decode(),
        "archive": {"sha256": hashlib.sha256(data).hexdigest()},
        "manifest": MANIFEST,
    }
    body = {"status": "succeeded", "output": answer} if enveloped else answer
    assert call(tmp_path, json.dumps(body).encode()) == 0
    for wrong in ({"sha256": "0" * 64}, {}):
        answer["archive"] = wrong
        assert call(tmp_path, json.dumps(body).encode(), "--upgrade") == 3
    answer["archive"] = {"sha256": "0" * 64}
    assert call(tmp_path, json.dumps(body).encode(), "--upgrade") == 3
    answer["archive"] = {"sha256": hashlib.sha256(data).hexdigest()}
    answer["manifest"] = MANIFEST | {"description": "Другой"}
    assert call(tmp_path, json.dumps(body).encode(), "--upgrade") == 3


def test_a_refusal_of_the_generator_is_no_plugin(tmp_path: Path) -> None:
    assert call(tmp_path, b'{"status": "rejected", "error": {"code": "vague_request"}}') == 3


def test_the_digest_that_was_named_must_fit(tmp_path: Path) -> None:
    data = packed(good())
    assert call(tmp_path, data, "--sha256", "f" * 64) == 3
    assert call(tmp_path, data, "--sha256", "abc") == 2
    assert call(tmp_path, data, "--sha256", hashlib.sha256(data).hexdigest()) == 0


@pytest.mark.parametrize(
    "path",
    [
        "../evil.py",
        "/etc/cron.d/evil",
        "plugins/fuel_use/../../evil.py",
        "plugins/fuel_use/..",
        "plugins\\fuel_use\\evil.py",
        "C:/evil.py",
        "plugins/fuel_use/.git/config",
        "plugins/fuel_use/.bashrc",
        "plugins/fuel_use/sub/",
        "plugins/fuel_use/Evil.py",
        "plugins/fuel_use/\u202eevil.py",
        "plugins/fuel_use/bell\x07.py",
        "plugins/fuel_use/tests/nul",
        "plugins/fuel_use/com1.txt",
        "plugins/fuel_use/dot.",
        "plugins/fuel_use/" + "a" * 300,
        "plugins/other/logic.py",
        "README.md",
        "plugins/README.md",
        "plugins/fuel_use/a/b/c/d/e/f/g.py",
    ],
)
def test_a_path_outside_the_layout_is_refused(tmp_path: Path, path: str) -> None:
    assert call(tmp_path, packed(good() | {path: b"x"})) == 3
    assert not (tmp_path / "platform" / "plugins").exists()
    assert not (tmp_path / "evil.py").exists()


def test_links_and_devices_are_refused(tmp_path: Path) -> None:
    for kind in (stat.S_IFLNK, stat.S_IFCHR, stat.S_IFIFO, stat.S_IFDIR):
        data = io.BytesIO(packed(good()))
        entry = zipfile.ZipInfo("plugins/fuel_use/link.txt")
        entry.external_attr = (kind | 0o777) << 16
        with zipfile.ZipFile(data, "a") as archive:
            archive.writestr(entry, "/etc/passwd")
        assert call(tmp_path, data.getvalue()) == 3


def test_bombs_are_refused_before_they_unfold(tmp_path: Path) -> None:
    data = io.BytesIO(packed(good()))
    with zipfile.ZipFile(data, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("plugins/fuel_use/zeros.txt", b"\0" * (64 << 20))
    assert call(tmp_path, data.getvalue()) == 3
    shy = io.BytesIO(packed(good()))
    with zipfile.ZipFile(shy, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("plugins/fuel_use/zeros.txt", b"0" * (1 << 20))
    assert call(tmp_path, shy.getvalue()) == 3
    many = {f"plugins/fuel_use/f{number}.txt": b"" for number in range(600)}
    assert call(tmp_path, packed(good() | many)) == 3


def test_the_same_path_twice_is_refused_whatever_its_case(tmp_path: Path) -> None:
    data = io.BytesIO(packed(good()))
    with zipfile.ZipFile(data, "a") as archive, pytest.warns(UserWarning):
        archive.writestr("plugins/fuel_use/README.md", b"again")
    assert call(tmp_path, data.getvalue()) == 3


@pytest.mark.parametrize(
    "path", ["readme.md", "README.md/part.txt", "tests/test_manifest.py/a.txt"]
)
def test_paths_that_collide_on_some_disk_are_refused(tmp_path: Path, path: str) -> None:
    assert call(tmp_path, packed(good() | {f"plugins/fuel_use/{path}": b"x"})) == 3


@pytest.mark.parametrize(
    "changes",
    [
        {"name": "other"},
        {"version": "2.0.0"},
        {"version": "1.0"},
        {"intents": []},
        {"intents": ["fuel.use"]},
        {"auth": None},
        {"description": ""},
    ],
)
def test_a_manifest_that_breaks_the_contract_is_refused(
    tmp_path: Path, changes: dict[str, object]
) -> None:
    assert call(tmp_path, packed(good(**changes))) == 3


@pytest.mark.parametrize("missing", ["manifest.json", "README.md", "requirements.txt"])
def test_a_file_that_every_plugin_has_is_missed(tmp_path: Path, missing: str) -> None:
    files = good()
    del files[f"plugins/fuel_use/{missing}"]
    assert call(tmp_path, packed(files)) == 3


@pytest.mark.parametrize(
    "data", [b"", b"PK", b"PK\x03\x04broken", b"[]", b"{", b"null", b'{"scaffold_archive": "%"}']
)
def test_what_is_no_archive_is_refused(tmp_path: Path, data: bytes) -> None:
    assert call(tmp_path, data) == 3


def test_binary_content_is_refused(tmp_path: Path) -> None:
    assert call(tmp_path, packed(good() | {"plugins/fuel_use/module.py": b"\xff\xfe\x00"})) == 3


def test_an_installed_plugin_is_kept_unless_an_upgrade_is_asked_for(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert call(tmp_path, packed(good())) == 0
    plugin = tmp_path / "platform" / "plugins" / "fuel_use"
    (plugin / ".env").write_text("CORE_URL=http://core", encoding="utf-8")
    newer = good(version="1.1.0") | {"plugins/fuel_use/README.md": "# Новый\n".encode()}
    assert call(tmp_path, packed(newer)) == 4
    assert "Новый" not in (plugin / "README.md").read_text(encoding="utf-8")
    assert call(tmp_path, packed(newer), "--upgrade", "--dry-run") == 0
    assert "+# Новый" in capsys.readouterr().out
    assert "Новый" not in (plugin / "README.md").read_text(encoding="utf-8")
    assert call(tmp_path, packed(newer), "--upgrade") == 0
    assert (plugin / "README.md").read_text(encoding="utf-8") == "# Новый\n"
    assert (plugin / ".env").read_text(encoding="utf-8") == "CORE_URL=http://core"
    assert [path.name for path in plugin.parent.iterdir()] == ["fuel_use"]


def test_a_link_in_the_way_is_refused(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (tmp_path / "platform").mkdir()
    (tmp_path / "platform" / "plugins").symlink_to(outside)
    assert call(tmp_path, packed(good()), "--upgrade") == 3
    assert not list(outside.iterdir())


def test_a_dry_run_writes_nothing_and_tells_all(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert call(tmp_path, packed(good()), "--dry-run", "--json") == 0
    told = json.loads(capsys.readouterr().out)
    assert told["name"] == "fuel_use"
    assert "manifest.json" in told["added"]
    assert told["dry_run"] is True
    assert not (tmp_path / "platform" / "plugins").exists()


def test_a_folder_that_cannot_be_written_is_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = tmp_path / "file"
    root.write_text("", encoding="utf-8")
    code = create_plugin.main([source(tmp_path, packed(good())), "--root", str(root)])
    assert code == 2
    assert len(capsys.readouterr().err.strip().splitlines()) == 1


def test_nothing_of_the_plugin_is_executed(tmp_path: Path) -> None:
    canary = tmp_path / "canary"
    code = f"open({str(canary)!r}, 'w')".encode()
    files = {name: code for name in ("__init__.py", "conftest.py", "setup.py", "logic.py")}
    extra = {f"plugins/fuel_use/{name}": content for name, content in files.items()}
    assert call(tmp_path, packed(good() | extra)) == 0
    assert not canary.exists()


def proof(files: dict[str, bytes]) -> dict[str, bytes]:
    """PROOF.json, в котором названы суммы этих файлов."""
    subject = [
        {"name": path, "digest": {"sha256": hashlib.sha256(content).hexdigest()}}
        for path, content in files.items()
    ]
    statement = json.dumps({"subject": subject}).encode()
    envelope = {"payload": base64.b64encode(statement).decode(), "signatures": []}
    return {"plugins/fuel_use/PROOF.json": json.dumps(envelope).encode()}


def test_digests_of_single_files_are_checked_where_the_archive_carries_them(tmp_path: Path) -> None:
    files = good()
    readme = "plugins/fuel_use/README.md"
    assert call(tmp_path, packed(files | {readme: b"other"} | proof(files))) == 3
    assert call(tmp_path, packed(files | {"plugins/fuel_use/new.py": b""} | proof(files))) == 3
    more = proof(files | {"plugins/fuel_use/gone.py": b""})
    assert call(tmp_path, packed(files | more)) == 3
    for broken in (b"[]", b"{", b'{"payload": "e30="}', b'{"payload": 1}'):
        assert call(tmp_path, packed(files | {"plugins/fuel_use/PROOF.json": broken})) == 3
    assert call(tmp_path, packed(files | proof(files))) == 0


def test_an_archive_of_the_service_is_installed_whole(tmp_path: Path) -> None:
    assert call(tmp_path, RECORDED.read_bytes()) == 0
    root = tmp_path / "platform"
    with zipfile.ZipFile(RECORDED) as archive:
        for entry in archive.infolist():
            assert (root / entry.filename).read_bytes() == archive.read(entry)
        names = set(archive.namelist())
    assert {p.relative_to(root).as_posix() for p in root.rglob("*") if p.is_file()} == names


def test_a_damaged_archive_is_refused_or_as_it_was(tmp_path: Path) -> None:
    random = Random(1)
    whole = RECORDED.read_bytes()
    for _ in range(300):
        damaged = bytearray(whole)
        for _ in range(random.choice((1, 1, 2, 30))):
            damaged[random.randrange(len(damaged))] = random.randrange(256)
        assert call(tmp_path, bytes(damaged[: random.choice((None, 50000))]), "--dry-run") in (0, 3)


def test_a_root_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    missing = tmp_path / "no" / "platform"
    assert create_plugin.main([source(tmp_path, packed(good())), "--root", str(missing)]) == 2
    assert not missing.parent.exists()


def test_a_missing_source_is_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert create_plugin.main([str(tmp_path / "none.zip"), "--root", str(tmp_path)]) == 5
    assert len(capsys.readouterr().err.strip().splitlines()) == 1


def test_it_speaks_russian_and_english(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert call(tmp_path, packed(good()), "--dry-run", "--lang", "ru") == 0
    assert "Будет установлен fuel_use" in capsys.readouterr().out
    assert call(tmp_path, packed(good()), "--lang", "en") == 0
    assert "Next:" in capsys.readouterr().out
    assert call(tmp_path, packed(good()), "--lang", "en") == 4
    assert "add --upgrade" in capsys.readouterr().err


def test_help_names_every_exit_code(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        create_plugin.main(["--help"])
    assert ended.value.code == 0
    said = capsys.readouterr().out
    assert all(f"{code} " in said for code in (0, 2, 3, 4, 5))
