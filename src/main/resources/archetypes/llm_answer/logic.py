"""The platform's language model answers by an instruction made of the wish."""

from .models import Input, Output
from .runtime.errors import UserError
from .runtime.tools import Tools
from ..shared.say import say

INSTRUCTION: str = ""
MAX_TOKENS: int = 400


async def handle(request: Input, tools: Tools) -> Output:
    """Отвечает языковой моделью. // Answers with the language model."""
    given = request.message.strip()
    if not given:
        raise UserError(say("empty"))
    reply = await tools.llm.ask(INSTRUCTION, given, max_tokens=MAX_TOKENS)
    return Output(text=reply)
