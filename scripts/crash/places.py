"""What all parts share: where things are, a free port, the one error, a line of the table."""

import socket
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
RECORDINGS = ROOT / "src" / "test" / "resources" / "recordings"
PLUGIN_TOKEN = "token-of-the-crash-tests-callers"  # noqa: S105  made for this test
OPERATOR_TOKEN = "token-of-the-crash-tests-operator"  # noqa: S105


class BrokenError(Exception):
    """The test itself could not go on; the text is the sentence for people."""


def free_port() -> int:
    """A port that nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def line(what: str, value: object, verdict: str = "") -> None:
    """One line of the table."""
    print(f"  {what:<62}{value!s:>8}  {verdict}".rstrip(), flush=True)
