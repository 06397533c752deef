"""The child's side of one job: answers over a pipe, and turns whatever goes wrong into a
finding."""

import json
import os
import traceback
from pathlib import Path
from typing import NoReturn

from gate_worker import sandbox
from gate_worker.job import Equipment, Job, Order
from gate_worker.report import Finding, Judgement

_FAILED = "the check could not be completed"


def run(gear: Equipment, order: Order, folder: Path, pipe: int, limits: "Limits") -> NoReturn:
    """Runs the job and ends the process."""
    try:
        alone = sandbox.enter(limits.memory, limits.cpu_seconds)
        _answer(gear, order, folder, pipe, alone)
    except BaseException:  # nothing may get back into the parent's loop
        os.write(2, traceback.format_exc(limit=8).encode()[:4000])
        os._exit(70)
    os._exit(0)


def _answer(gear: Equipment, order: Order, folder: Path, pipe: int, alone: bool) -> None:
    stages = ["start"]

    def stage(name: str) -> None:
        stages.append(name)
        os.write(pipe, json.dumps({"stage": name}).encode() + b"\n")

    try:
        job = Job(gear, order, folder, stage)
        judgement = job.judge()
        lessons = job.lessons()
    except Exception as error:
        os.write(2, traceback.format_exc(limit=8).encode()[:4000])
        judgement = Judgement(order.files)
        message = f"{_FAILED}: {type(error).__name__}"
        judgement.findings.append(failure(stages[-1], "failed", message))
        lessons = {}
    shown = {**judgement.shown(), "network": "none" if alone else "by policy", "lessons": lessons}
    data = json.dumps(shown).encode() + b"\n"
    while data:
        data = data[os.write(pipe, data) :]


def failure(stage: str, code: str, message: str = _FAILED) -> Finding:
    """A finding that says that a check did not come to its end: never clean."""
    return Finding("", 0, 0, stage, code, message, "internal")


class Limits:
    """What one job may use."""

    def __init__(
        self,
        memory: int = sandbox.MEMORY,
        cpu_seconds: int = sandbox.CPU_SECONDS,
        wall_seconds: float = 20.0,
    ) -> None:
        self.memory = memory
        self.cpu_seconds = cpu_seconds
        self.wall_seconds = wall_seconds
