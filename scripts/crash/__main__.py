"""Kills, freezes and cuts off real processes of the service under load: ./test crash --help."""

import argparse
import sys
import time
from collections.abc import Callable

import trials
from places import BrokenError


def main() -> int:
    """Runs the trials that are asked for."""
    parser = argparse.ArgumentParser(prog="./test crash")
    parser.add_argument("--kills", type=int, default=100, help="kills on each store (100)")
    parser.add_argument("--store", choices=["h2", "postgres"], help="only this store")
    parser.add_argument("--replicas", type=int, default=3, help="replicas (3); 1: without them")
    parser.add_argument("--disturbances", type=int, help="of the replicas (half the kills)")
    parser.add_argument("--seed", type=int, default=int(time.time()) % 100_000)
    asked = parser.parse_args()
    disturbances = asked.kills // 2 if asked.disturbances is None else asked.disturbances
    parts: list[Callable[[], list[str]]] = []
    if asked.kills:
        for store in ("h2", "postgres"):
            if asked.store in (None, store):
                parts.append(lambda store=store: trials.killed(store, asked.kills, asked.seed))  # type: ignore[misc]
    if asked.replicas > 1 and asked.store != "h2":
        if disturbances:
            parts.append(lambda: trials.disturbed(disturbances, asked.replicas, asked.seed))
        parts.append(lambda: trials.fifty(asked.replicas, asked.seed))
    wrong: list[str] = []
    for part in parts:
        try:
            wrong += part()
        except BrokenError as failed:
            print(f"plugin-generator: crash: {failed}", file=sys.stderr)
            return 4
    print("All held." if not wrong else f"Broken: {', '.join(wrong)}.")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
