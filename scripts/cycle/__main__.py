"""The full cycle as plain processes: a user's message, the reference core, the generator, a draft,
the installed plugin, and its answer to the same message.

cycle --java JAVA --core JAR [--quick]

Prints a line "passed: …" or "FAILED: …" for each cycle. The generated plugin runs here, as it
would at its operator's; the generator itself never runs it.
"""

import argparse
import json
import re
import signal
import subprocess
import sys
import tempfile
import uuid
from dataclasses import dataclass
from pathlib import Path
from types import FrameType
from typing import Any

from processes import Processes, free_port, tail
from talk import CycleError, demand, until

ROOT = Path(__file__).resolve().parents[2]
JOIN_SECONDS = 60
MAKE_SECONDS = 240
INSTALLED = "import json, sys; from importlib.metadata import version; "
INSTALLED += "print(json.dumps({name: version(name) for name in sys.argv[1:]}))"


@dataclass(frozen=True)
class Wish:
    """A message that asks for a function and can be answered by it, and what the answer holds."""

    language: str
    text: str
    answer: str


WISHES = (
    Wish("ru", "научи бота проверять ИНН 7707083893", "7707083893"),
    Wish("en", "Teach the bot to check the ISBN 9780306406157", "9780306406157"),
)


class Cycle:
    """One dialect: a core and a generator that lives in it."""

    def __init__(self, processes: Processes, dialect: str, java: str, core: Path) -> None:
        self._processes = processes
        self._contract = dialect == "contract"
        self._folder = processes.folder
        key, operator = uuid.uuid4().hex, uuid.uuid4().hex
        settings = {"CORE_DIALECT": dialect, "CORE_API_KEY": key, "OPERATOR_TOKEN": operator}
        flags = ["-XX:+UseSerialGC", "-Xmx128m", "-XX:TieredStopAtLevel=1", "-jar", str(core)]
        self._core = processes.start(
            "reference-core", [java, *flags], settings, self._folder, operator
        )
        self._member = {"CORE_URL": f"http://127.0.0.1:{self._core.port}", "CORE_API_KEY": key}
        data = self._folder / "generator"
        processes.start(
            "generator", [str(ROOT / "run")], {**self._member, "DATA_DIR": str(data)}, self._folder
        )
        self._joined("plugin_generator")

    def run(self, wish: Wish) -> None:
        """From the message to its answer by the plugin that was made of it."""
        made = self._say(wish)
        demand(made["plugin"] == "plugin_generator", f"{made['plugin']} took the wish")
        demand(made["status"] == "succeeded", f"the generator ended as {made['status']}")
        name = made["output"]["manifest"]["name"]
        self._approved(name, made["output"])
        plugin = self._installed(made)
        self._pinned(plugin / "requirements.txt")
        self._started(plugin)
        answer = self._say(wish)
        demand(answer["plugin"] == name, f"{answer['plugin']} took the message, not {name}")
        demand(answer["status"] == "succeeded", f"{name} ended as {answer['status']}")
        demand(wish.answer in answer["text"], f"{name} says {answer['text']!r}")
        self._told()

    def _say(self, wish: Wish) -> dict[str, Any]:
        """A user's message, sent again while the answer is still being made."""
        message = {"user_id": "cycle", "text": wish.text, "locale": wish.language}
        message["message_id"] = uuid.uuid4().hex

        def look() -> dict[str, Any] | None:
            answer: dict[str, Any] = self._core.post("/messages", message)
            return None if answer["status"] in ("in_progress", "accepted", "queued") else answer

        answer: dict[str, Any] = until("an answer to the message", MAKE_SECONDS, look)
        print(f"  {wish.text} → {answer['plugin']}: {answer['text'].splitlines()[:1]}", flush=True)
        return answer

    def _approved(self, name: str, output: dict[str, Any]) -> None:
        """The operator sees the draft and says yes; a core without drafts lists the plugin."""
        told = output["draft"]["draft_mode_acknowledged"]
        demand(told == self._contract, f"draft_mode_acknowledged is {told}")
        draft = output["draft_id"]
        lines = {one["plugin_id"]: one for one in self._core.get("/plugins")}
        demand(lines.get(draft, {}).get("name") == name, f"the core has no line {draft} for {name}")
        if self._contract:
            waiting = [one["plugin_id"] for one in self._core.get("/drafts")]
            demand(draft in waiting, f"draft {draft} does not wait for the operator")
            approved = self._core.post(f"/drafts/{draft}/approve")
            demand(approved["status"] == "approved", f"the draft is {approved['status']}")

    def _installed(self, answer: dict[str, Any]) -> Path:
        platform = self._folder / "platform"
        platform.mkdir(exist_ok=True)
        installer = str(ROOT / "scripts" / "bootstrap" / "create_plugin.py")
        command = [sys.executable, "-I", "-B", installer, "-", "--root", str(platform), "--json"]
        done = subprocess.run(
            command, input=json.dumps(answer).encode(), capture_output=True, check=False
        )
        demand(done.returncode == 0, f"create_plugin.py: {done.stderr.decode().strip()}")
        return Path(json.loads(done.stdout)["folder"])

    @staticmethod
    def _pinned(requirements: Path) -> None:
        """What the plugin pins is what this Python has."""
        text = requirements.read_text(encoding="utf-8")
        pins = dict(re.findall(r"^([A-Za-z0-9_.-]+)==([^\s;]+)", text, re.MULTILINE))
        demand(bool(pins), "the plugin pins nothing")
        done = subprocess.run(
            [sys.executable, "-I", "-c", INSTALLED, *pins], capture_output=True, check=False
        )
        demand(done.returncode == 0, "not everything that the plugin pins is installed here")
        demand(json.loads(done.stdout) == pins, "other versions are installed than the plugin pins")

    def _started(self, plugin: Path) -> None:
        """Started as its README says, under its own interpreter of the pinned packages."""
        port = str(free_port())
        data = self._folder / f"{plugin.name} data"
        data.mkdir()
        settings = {**self._member, "DATA_DIR": str(data), "PORT": port}
        settings["PLUGIN_BASE_URL"] = f"http://127.0.0.1:{port}"
        command = [sys.executable, "-B", "-m", plugin.name]
        self._processes.start(plugin.name, command, settings, plugin.parent)
        self._joined(plugin.name)

    def _joined(self, name: str) -> None:
        def look() -> str | None:
            lines = self._core.get("/plugins")
            active = [one for one in lines if one["name"] == name and one["status"] == "active"]
            return "active" if active else None

        until(f"{name} is active in the core", JOIN_SECONDS, look)

    def _told(self) -> None:
        """The generator's events arrive; the published form has no place for them."""

        def look() -> bool | None:
            types = {one["event_type"] for one in self._core.get("/events")}
            return True if "plugin_invocation_completed" in types else None

        if self._contract:
            until("events reach the core", 30, look)


def run(dialect: str, java: str, core: Path) -> bool:
    """All wishes in one dialect."""
    well = True
    with (
        tempfile.TemporaryDirectory(prefix="plugin-generator-cycle-") as place,
        Processes(Path(place)) as processes,
    ):
        try:
            cycle = Cycle(processes, dialect, java, core)
        except CycleError as error:
            print(f"FAILED: the cycle in the {dialect} form begins: {error}")
            return False
        for wish in WISHES:
            sentence = f"a wish becomes a plugin that answers it ({wish.language}, {dialect} form)"
            try:
                cycle.run(wish)
                print(f"passed: {sentence}", flush=True)
            except CycleError as error:
                well = False
                print(f"FAILED: {sentence}: {error}", flush=True)
                for log in sorted(Path(place).glob("*.log")):
                    print(f"--- {log.name}\n{tail(log)}")
    return well


def stop(signum: int, frame: FrameType | None) -> None:
    """Signals end the cycle in an orderly way, as processes must not outlive it."""
    sys.exit(128 + signum)


def main() -> int:
    """Both dialects; with --quick the contract's only."""
    parser = argparse.ArgumentParser(description="The full cycle as plain processes.")
    parser.add_argument("--java", required=True)
    parser.add_argument("--core", type=Path, required=True)
    parser.add_argument("--quick", action="store_true")
    given = parser.parse_args()
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, stop)
    dialects = ["contract"] if given.quick else ["contract", "published"]
    return 0 if all([run(dialect, given.java, given.core) for dialect in dialects]) else 1


if __name__ == "__main__":
    sys.exit(main())
