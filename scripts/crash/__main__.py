"""Kills, freezes and cuts off real processes of the service under load: ./test crash."""

import argparse
import sys
import time
from collections.abc import Callable

import trials
import troubles
from places import BrokenError

Trial = tuple[str, Callable[[], list[str]]]


def main() -> int:
    """Runs the trials that are asked for, and prints a line for each beside its table."""
    parser = argparse.ArgumentParser(prog="./test crash")
    parser.add_argument("--kills", type=int, default=100, help="kills on each store (100)")
    parser.add_argument("--store", choices=["h2", "postgres"], help="only this store")
    parser.add_argument("--replicas", type=int, default=3, help="replicas (3); 1: none beside it")
    parser.add_argument("--disturbances", type=int, help="of the replicas (half the kills)")
    parser.add_argument("--no-troubles", action="store_true", help="without outages and stops")
    parser.add_argument("--seed", type=int, default=int(time.time()) % 100_000)
    wrong = 0
    for sentence, trial in planned(parser.parse_args()):
        try:
            found = trial()
        except BrokenError as failed:
            found = [str(failed)]
        wrong += bool(found)
        print(f"FAILED: {sentence}: {'; '.join(found)}" if found else f"passed: {sentence}")
        print(flush=True)
    return 1 if wrong else 0


def planned(asked: argparse.Namespace) -> list[Trial]:
    """The trials in their order."""
    kills, replicas, seed = asked.kills, asked.replicas, asked.seed
    disturbances = kills // 2 if asked.disturbances is None else asked.disturbances
    stores = [store for store in ("h2", "postgres") if asked.store in (None, store)]
    plan: list[Trial] = []

    def kill(store: str) -> None:
        sentence = f"nothing is lost or done twice in {kills} kills on {store}"
        plan.append((sentence, lambda: trials.killed(store, kills, seed)))

    for store in stores if kills else []:
        kill(store)
    if replicas > 1 and "postgres" in stores:
        if disturbances:
            sentence = f"nothing is lost or done twice by {replicas} disturbed replicas"
            plan.append((sentence, lambda: trials.disturbed(disturbances, replicas, seed)))
        plan.append(
            ("fifty equal wishes at once are made once", lambda: trials.fifty(replicas, seed))
        )
    if not asked.no_troubles:
        if "postgres" in stores:
            plan += [
                ("a database that is away is told of", lambda: troubles.database_away(seed)),
                ("an orderly stop ends what runs", lambda: troubles.drained(seed, 6)),
                ("an orderly stop hands back the rest", lambda: troubles.drained(seed, 26)),
            ]
        if "h2" in stores:
            plan.append(("a full disk is told of", lambda: troubles.disk_full(seed)))
    return plan


if __name__ == "__main__":
    sys.exit(main())
