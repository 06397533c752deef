"""Языковая модель платформы: любой сервер с интерфейсом OpenAI."""

from dataclasses import dataclass

from httpx import AsyncClient, HTTPError
from pydantic import BaseModel, ValidationError

from .errors import UpstreamError
from .messages import say


@dataclass(frozen=True, slots=True)
class LlmAddress:
    """Где модель живёт; пустой url: модель не настроена."""

    url: str
    credential: str
    model: str


class Usage(BaseModel):
    """Сколько токенов ушло."""

    prompt_tokens: int = 0
    completion_tokens: int = 0
    total_tokens: int = 0


class _Message(BaseModel):
    content: str | None = None


class _Choice(BaseModel):
    message: _Message


class _Completion(BaseModel):
    choices: list[_Choice]
    usage: Usage | None = None


class Llm:
    """Спрашивает модель и считает токены одного вызова."""

    def __init__(self, address: LlmAddress, client: AsyncClient, temperature: float) -> None:
        self._address = address
        self._client = client
        self._temperature = temperature
        self.usage: Usage | None = None

    async def ask(self, instruction: str, text: str, max_tokens: int = 300) -> str:
        """Ответ модели на text по указанию instruction, без пробелов по краям."""
        if not self._address.url or not self._address.model:
            raise UpstreamError(say("llm_off"))
        headers = {"Authorization": f"Bearer {self._address.credential}"}
        question = {
            "model": self._address.model,
            "temperature": self._temperature,
            "max_tokens": max_tokens,
            "messages": [
                {"role": "system", "content": instruction},
                {"role": "user", "content": text},
            ],
        }
        try:
            response = await self._client.post(
                f"{self._address.url}/chat/completions",
                json=question,
                headers=headers if self._address.credential else None,
            )
            completion = _Completion.model_validate_json(response.raise_for_status().content)
        except (HTTPError, ValidationError) as error:
            raise UpstreamError(say("llm_silent")) from error
        self._count(completion.usage or Usage())
        answer = completion.choices[0].message.content if completion.choices else None
        if not answer or not answer.strip():
            raise UpstreamError(say("llm_silent"))
        return answer.strip()

    def _count(self, spent: Usage) -> None:
        before = self.usage or Usage()
        self.usage = Usage(
            prompt_tokens=before.prompt_tokens + spent.prompt_tokens,
            completion_tokens=before.completion_tokens + spent.completion_tokens,
            total_tokens=before.total_tokens + spent.total_tokens,
        )
