"""Walls around one job: memory, time, files, processes, and no network where the system permits
it."""

import ctypes
import os
import resource
import signal

_CLONE_NEWUSER = 0x10000000
_CLONE_NEWNET = 0x40000000
_PR_SET_PDEATHSIG = 1
_PR_SET_NO_NEW_PRIVS = 38
_MEBIBYTE = 1 << 20

MEMORY = 2048 * _MEBIBYTE
CPU_SECONDS = 10
FILE_SIZE = 64 * _MEBIBYTE

try:
    _libc: ctypes.CDLL | None = ctypes.CDLL(None, use_errno=True)
except OSError:
    _libc = None


def enter(memory: int = MEMORY, cpu_seconds: int = CPU_SECONDS) -> bool:
    """Puts the calling process behind the walls, for good; says whether it has a network of its own
    (none)."""
    os.setsid()
    _control(_PR_SET_PDEATHSIG, signal.SIGKILL)
    alone = _unshare(_CLONE_NEWUSER | _CLONE_NEWNET)
    _control(_PR_SET_NO_NEW_PRIVS, 1)
    _limit(resource.RLIMIT_CORE, 0)
    _limit(resource.RLIMIT_CPU, cpu_seconds)
    _limit(resource.RLIMIT_FSIZE, FILE_SIZE)
    _limit(resource.RLIMIT_NOFILE, 256)
    _limit(resource.RLIMIT_AS, memory)
    if (
        alone
    ):  # counted within the job's own user namespace; elsewhere it would count the whole user
        _limit(resource.RLIMIT_NPROC, 64)
    return alone


def _limit(kind: int, value: int) -> None:
    hard = resource.getrlimit(kind)[1]
    wanted = value if hard == resource.RLIM_INFINITY else min(value, hard)
    resource.setrlimit(kind, (wanted, wanted))


def _unshare(flags: int) -> bool:
    return _libc is not None and hasattr(_libc, "unshare") and _libc.unshare(flags) == 0


def _control(option: int, value: int) -> None:
    if _libc is not None and hasattr(_libc, "prctl"):
        _libc.prctl(option, value, 0, 0, 0)
