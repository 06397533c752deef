"""Corrects a text; the changes are found by comparing, not told by the model."""

from difflib import SequenceMatcher

from .models import Input, Output
from .runtime.tools import Tools
from ..shared.model import asked, given, lost, unquoted
from ..shared.say import say


def flaw(source: str, reply: str) -> str:
    """Замечание, если текст подменён. // A remark where the text was replaced."""
    figure = lost(source, reply)
    if figure:
        return say("lost", {"figure": figure})
    alike = SequenceMatcher(None, source.casefold(), unquoted(reply).casefold()).ratio()
    return say("far") if alike < 0.5 else ""


def compared(before: list[str], after: list[str]) -> list[str]:
    """Замены по словам. // The changes, word by word."""
    changes: list[str] = []
    for kind, left, right, start, end in SequenceMatcher(None, before, after).get_opcodes():
        if kind == "equal":
            continue
        old, new = before[left:right], after[start:end]
        if len(old) == len(new):
            changes += [f"{one} → {other}" for one, other in zip(old, new, strict=True)]
        else:
            changes.append(f"{' '.join(old) or '∅'} → {' '.join(new) or '∅'}")
    return changes[:200]


async def handle(request: Input, tools: Tools) -> Output:
    """Исправленный текст и список замен. // The corrected text and what was changed."""
    source = given(request.message)
    reply = unquoted(await asked(tools, source, "", lambda answer: flaw(source, answer)))
    changes = compared(source.split(), reply.split())
    if not changes:
        return Output(text=say("clean", {"given": source}), changes=[])
    return Output(text="\n".join([reply, "", say("fixed"), *changes]), changes=changes)
