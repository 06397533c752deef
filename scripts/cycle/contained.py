"""A wish through a reference core that is reached at a port only: until its draft is approved.

contained.py --port PORT, with OPERATOR_TOKEN in the environment. Any Python from 3.11 on.
"""

import argparse
import os
import sys
import uuid
from typing import Any

from talk import CycleError, Peer, demand, until

START_SECONDS = 240
MAKE_SECONDS = 300


def cycle(core: Peer) -> None:
    """From the message to the approved draft."""

    def joined() -> bool | None:
        lines = core.get("/plugins")
        names = [one["name"] for one in lines if one["status"] == "active"]
        return True if "plugin_generator" in names else None

    until("the generator is active in the core", START_SECONDS, joined)
    message = {"user_id": "compose", "text": "научи бота проверять ИНН 7707083893"}
    message["message_id"] = uuid.uuid4().hex

    def look() -> Any:
        answer = core.post("/messages", message)
        waiting = ("in_progress", "accepted", "queued")
        return None if answer["status"] in waiting else answer

    made = until("an answer to the message", MAKE_SECONDS, look)
    demand(made["status"] == "succeeded", f"the generator ended as {made['status']}")
    draft = made["output"]["draft_id"]
    approved = core.post(f"/drafts/{draft}/approve")
    demand(approved["status"] == "approved", f"the draft is {approved['status']}")
    print(made["text"].splitlines()[0])


def main() -> int:
    """Errors are one sentence."""
    parser = argparse.ArgumentParser(description="A wish through a core in a container.")
    parser.add_argument("--port", type=int, required=True)
    given = parser.parse_args()
    try:
        cycle(Peer("reference-core", given.port, os.environ["OPERATOR_TOKEN"]))
    except (CycleError, OSError) as error:
        print(error)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
