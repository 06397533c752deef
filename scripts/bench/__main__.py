"""Measures the gate, the start, the memory, the throughput, the load, the model: ./bench --help.

Everything is measured through the doors that people use: ./run, HTTP, the worker's own protocol.
"""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

import model
import rates
import running
import warm_gate
from measure import UnmeasuredError

PARTS = ["gate", "start", "memory", "throughput", "llm", "load"]


def main() -> int:
    """Measures the parts that are named."""
    parser = argparse.ArgumentParser(prog="./bench", add_help=False)
    parser.add_argument("parts", nargs="*", choices=[[], *PARTS])
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--tree", type=Path)
    asked = parser.parse_args()
    work: dict[str, Callable[[], bool]] = {
        "gate": lambda: warm_gate.gate(asked.runs, asked.tree.resolve() if asked.tree else None),
        "start": lambda: running.start(asked.runs),
        "memory": running.memory,
        "throughput": lambda: running.throughput(asked.runs),
        "llm": lambda: model.llm(asked.runs),
        "load": lambda: rates.load(asked.runs),
    }
    met = True
    for part in asked.parts or PARTS:
        try:
            met &= work[part]()
        except UnmeasuredError as failed:
            print(f"plugin-generator: {part}: {failed}", file=sys.stderr)
            return 4
    return 0 if met else 1


if __name__ == "__main__":
    sys.exit(main())
