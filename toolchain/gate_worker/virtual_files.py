"""A folder that mypy sees and no disk holds: the judged Python files by their text, everything else
as it is.

Every plugin stands at the same path, so what mypy knows of the pack's own files holds for all.
"""

import errno
import os
import stat

from mypy.fscache import FileSystemCache
from mypy.util import hash_digest
from typing_extensions import override

ROOT = "/generated-plugin-source"


class VirtualFiles(FileSystemCache):
    """mypy's view of the disk, with one folder of our own making."""

    def __init__(self) -> None:
        self._files: dict[str, bytes] = {}
        self._folders: dict[str, set[str]] = {}
        super().__init__()

    def put(self, files: dict[str, str]) -> None:
        """Replaces everything under the folder; paths are relative to it."""
        self._files = {f"{ROOT}/{path}": text.encode() for path, text in files.items()}
        self._folders = {ROOT: set()}
        for path in self._files:
            while path != ROOT:
                path, _, name = path.rpartition("/")
                self._folders.setdefault(path, set()).add(name)
        self.flush()

    @override
    def stat_or_none(self, path: str) -> os.stat_result | None:
        if not _ours(path):
            return super().stat_or_none(path)
        if path in self._files:
            kind, size = stat.S_IFREG, len(self._files[path])
        elif path in self._folders:
            kind, size = stat.S_IFDIR, 0
        else:
            return None
        return os.stat_result((kind | 0o444, 1, 1, 1, 0, 0, size, 0, 0, 0))

    @override
    def listdir(self, path: str) -> list[str]:
        path = os.path.normpath(path)
        if not _ours(path):
            return super().listdir(path)
        if path not in self._folders:
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), path)
        return sorted(self._folders[path])

    @override
    def exists(self, path: str, real_only: bool = False) -> bool:
        # "Not real" makes mypy hand the text to its parser, which would look for it on the disk.
        if not _ours(path):
            return super().exists(path, real_only)
        return not real_only and (path in self._files or path in self._folders)

    @override
    def read(self, path: str) -> bytes:
        if not _ours(path):
            return super().read(path)
        if path not in self._files:
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), path)
        return self._files[path]

    @override
    def hash_digest(self, path: str) -> str:
        return hash_digest(self.read(path)) if _ours(path) else super().hash_digest(path)


def _ours(path: str) -> bool:
    return path == ROOT or path.startswith(f"{ROOT}/")
