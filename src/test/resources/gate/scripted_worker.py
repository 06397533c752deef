"""Plays the gate's worker for tests. Its first argument says how it behaves, its second is a folder
for its notes."""

import json
import os
import sys
import time
from pathlib import Path

MANNER, NOTES = sys.argv[1], Path(sys.argv[2])
VERSIONS = {"policy": "1-a/1-b", "ruff": "1", "mypy": "2", "detect-secrets": "3"}


def say(message):
    sys.stdout.write(json.dumps(message) + "\n")
    sys.stdout.flush()


def honest(order):
    every = len(order["files"])
    python = sum(path.endswith(".py") for path in order["files"])
    counts = {
        "policy": (every, "1-a/1-b"),
        "detect-secrets": (every, "3"),
        "ruff": (python, "1"),
        "mypy": (python, "2"),
        "facts": (len(order["logic"]), "1-a"),
    }
    receipts = [
        {"tool": t, "version": v, "files": n, "fixed": 0, "findings": 0, "millis": 1}
        for t, (n, v) in counts.items()
    ]
    facts = {"hosts": [], "environment": [], "tools": ["storage"], "imports": []}
    return {
        "id": order["id"],
        "ok": True,
        "verdict": "clean",
        "fixed": {},
        "receipts": receipts,
        "findings": [],
        "facts": facts,
    }


FOUND = {
    "tool": "mypy",
    "code": "x",
    "severity": "error",
    "path": "logic.py",
    "line": 1,
    "column": 1,
    "message": "m",
}


def lie(answer):
    receipts = {receipt["tool"]: receipt for receipt in answer["receipts"]}
    kind, _, tool = MANNER.partition(":")
    if kind == "fewer-files":
        receipts[tool]["files"] -= 1
    elif kind == "no-files":
        receipts[tool]["files"] = 0
    elif kind == "without":
        answer["receipts"].remove(receipts[tool])
    elif kind == "twice":
        answer["receipts"].append(receipts[tool])
    elif kind == "found":
        receipts[tool]["findings"] = 1
    elif kind == "other-version":
        receipts[tool]["version"] = "0"
    elif kind == "text-for-number":
        receipts[tool]["files"] = str(receipts[tool]["files"])
    elif kind == "clean-with-findings":
        answer["findings"] = [FOUND]
    elif kind == "blocked-without-findings":
        answer["verdict"] = "blocked"
    elif kind == "other-verdict":
        answer["verdict"] = "Clean"
    elif kind == "verdict-true":
        answer["verdict"] = True
    elif kind == "not-ok":
        answer["ok"] = False
    elif kind == "fixes-foreign":
        answer["fixed"] = {"../../etc/x.py": "x"}
        receipts["ruff"]["fixed"] = 1
    elif kind == "fixes-new":
        answer["fixed"] = {"more.py": "x"}
        receipts["ruff"]["fixed"] = 1
    elif kind == "fixes-manifest":
        answer["fixed"] = {"manifest.json": "{}"}
        receipts["ruff"]["fixed"] = 1
    elif kind == "fixes-silently":
        answer["fixed"] = {"logic.py": "x"}
    elif kind == "no":
        del answer[tool]
    elif kind == "null":
        answer[tool] = None
    elif kind == "strange-severity":
        answer.update(verdict="blocked", findings=[{**FOUND, "severity": "info"}])


def main():
    starts = len(list(NOTES.glob("start-*")))
    (NOTES / f"start-{starts}-{os.getpid()}").touch()
    if MANNER == "ends-at-once":
        return
    if MANNER == "never-ready":
        time.sleep(600)
    wrong = MANNER == "other-tools"
    versions = {**VERSIONS, "mypy": "9"} if wrong else VERSIONS
    say({"id": "", "ok": True, "ready": True, "versions": versions})
    for line in sys.stdin:
        order = json.loads(line)
        answer = honest(order)
        if order["op"] == "learn":
            say(answer)
            continue
        if MANNER == "garbage":
            print("Traceback: not JSON", flush=True)
        elif MANNER == "two-values":
            print(json.dumps(answer) + " {}", flush=True)
        elif MANNER == "double-key":
            print('{"verdict":"blocked",' + json.dumps(answer)[1:], flush=True)
        elif MANNER == "silence":
            time.sleep(600)
        elif MANNER == "not-text":
            sys.stdout.buffer.write(b'{"id":"\xff\xfe"}\n')
            sys.stdout.buffer.flush()
        elif MANNER == "huge-line":
            while True:
                sys.stdout.write("x" * (1 << 20))
        elif MANNER == "half-a-line":
            sys.stdout.write(json.dumps(answer)[:-5])
            sys.stdout.flush()
            return
        elif MANNER == "other-id":
            say({**answer, "id": "x"})
        elif MANNER == "dies":
            os._exit(9)
        elif MANNER == "dies-once" and starts == 0:
            os._exit(9)
        elif MANNER == "slow":
            time.sleep(0.5)
            say(answer)
        else:
            lie(answer)
            say(answer)


main()
