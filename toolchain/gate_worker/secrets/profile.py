"""detect-secrets' detectors without its filters that a file can steer, and without its network
verification."""

import io
import re
from collections.abc import Iterator, Mapping
from importlib.metadata import version
from typing import Any

from detect_secrets.core.plugins.util import get_mapping_from_secret_type_to_class
from detect_secrets.filters import heuristic
from detect_secrets.plugins.base import BasePlugin
from detect_secrets.plugins.high_entropy_strings import HighEntropyStringsPlugin
from detect_secrets.transformers import get_transformers
from detect_secrets.transformers.base import BaseTransformer
from detect_secrets.transformers.exceptions import ParsingError

VERSION = version("detect-secrets")
MAX_LINE = 400
STEP = 200
_WORTH = re.compile(r"[A-Za-z0-9+/=_\-]{12,}|key|pass|pwd|secret|contrase|://|auth|token", re.I)


class Profile:
    """All detectors, made once: their set-up is the slow part."""

    def __init__(self) -> None:
        classes: Mapping[str, type[BasePlugin]] = get_mapping_from_secret_type_to_class()
        self._plugins: list[BasePlugin] = [kind() for kind in classes.values()]
        if len(self._plugins) < 27:
            raise RuntimeError("detect-secrets has lost detectors")

    def line(self, path: str, line: str) -> set[str]:
        """The kinds of secrets in one line; long lines are seen through overlapping windows."""
        if len(line) > MAX_LINE:
            windows = range(0, len(line) - STEP, STEP)
            return set().union(*(self.line(path, line[at : at + MAX_LINE]) for at in windows))
        if not _WORTH.search(line):
            return set()
        return {
            plugin.secret_type
            for plugin in self._plugins
            for secret in plugin.analyze_line(filename=path, line=line, line_number=1)
            if not _harmless(secret.secret_value or "")
        }

    def unquoted(self, text: str) -> set[str]:
        """The kinds of secrets in a value that stands alone, as if it stood in quotes."""
        return self.line("value.py", f'value = "{text}"') if '"' not in text else set()

    def named(self, name: str, text: str) -> set[str]:
        """The kinds of secrets in a value that something of this name holds."""
        return self.line("value.py", f'{name} = "{text}"') if '"' not in text else set()

    def specific(self, text: str) -> set[str]:
        """Like unquoted, without the detectors that go by randomness: for decoded text."""
        plugins = [p for p in self._plugins if not isinstance(p, HighEntropyStringsPlugin)]
        line = text[:MAX_LINE]
        return {
            plugin.secret_type
            for plugin in plugins
            for secret in plugin.analyze_line(filename="value.py", line=line, line_number=1)
            if not _harmless(secret.secret_value or "")
        }

    @staticmethod
    def transformed(path: str, text: str) -> Iterator[tuple[int, str]]:
        """The lines that detect-secrets' own parsers make of a configuration file."""
        transformers: list[BaseTransformer] = list(get_transformers())
        for transformer in transformers:
            if transformer.should_parse_file(path):
                try:
                    lines = transformer.parse_file(_named(path, text))
                except (ParsingError, ValueError):
                    continue  # not a file of this kind
                yield from enumerate(lines or [], 1)


def _named(path: str, text: str) -> Any:
    handle = io.StringIO(text)
    handle.name = path
    return handle


def _harmless(secret: str) -> bool:
    return (
        heuristic.is_sequential_string(secret)
        or heuristic.is_templated_secret(secret)
        or heuristic.is_prefixed_with_dollar_sign(secret)
        or heuristic.is_not_alphanumeric_string(secret)
        or _is_alphabet(secret)
    )


def _is_alphabet(text: str) -> bool:
    """True for letters in order, such as an alphabet without its ambiguous ones, or each letter
    once."""
    once = len(set(text)) == len(text) and len(text) >= 20
    return once and (sorted(text) == list(text) or text.isalpha() and text.lower() == text)
