"""Reading the worker's answers."""

from typing import Any

Answer = dict[str, Any]

# Other work on the machine may not turn a clean tree into a late one: processor time limits the jobs here.
PATIENT = ("--wall-seconds", "120")


def clean(answer: Answer) -> Answer:
    """The answer, which must be clean with all its receipts."""
    assert answer["ok"] and answer["verdict"] == "clean", answer.get("findings", answer)
    tools = {receipt["tool"]: receipt for receipt in answer["receipts"]}
    assert tools.keys() == {"policy", "detect-secrets", "ruff", "mypy", "facts"}
    assert all(receipt["findings"] == 0 for receipt in tools.values())
    return answer


def blocked(answer: Answer, *tools: str) -> list[Answer]:
    """The findings, of which one at least must be of one of the tools."""
    assert answer["ok"] and answer["verdict"] == "blocked", answer
    found: list[Answer] = answer["findings"]
    assert not tools or {finding["tool"] for finding in found} & set(tools), found
    return found


def by_policy(answer: Answer) -> list[Answer]:
    """The findings of the policy, of which there must be one."""
    return [found for found in blocked(answer, "policy") if found["tool"] == "policy"]


def codes(answer: Answer) -> set[str]:
    """What was found, as tool/code."""
    return {f"{found['tool']}/{found['code']}" for found in blocked(answer)}
