"""Случай, который можно повторить: одно зерно всегда даёт одни и те же броски."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Self, TypeVar

ItemT = TypeVar("ItemT")

SPAN = 18_446_744_073_709_551_616  # столько разных значений у восьми байтов броска


@dataclass(slots=True)
class Dice:
    """Броски из SHA-256 от зерна и номера броска; для тайн и ключей не годится."""

    _seed: str
    _rolls: int = 0

    def with_seed(self, seed: str) -> Self:
        """Кости с этим зерном, ещё не брошенные."""
        return replace(self, _seed=seed, _rolls=0)

    def integer(self, low: int, high: int) -> int:
        """Целое от low до high, оба включены."""
        if high < low:
            raise ValueError("high is less than low")
        width = high - low + 1
        while True:
            roll = self._roll()
            if roll < SPAN - SPAN % width:
                return low + roll % width

    def choice(self, items: Sequence[ItemT]) -> ItemT:
        """Один из предметов."""
        if not items:
            raise ValueError("nothing to choose from")
        return items[self.integer(0, len(items) - 1)]

    def shuffled(self, items: Sequence[ItemT]) -> list[ItemT]:
        """Те же предметы в случайном порядке."""
        result = list(items)
        for last in range(len(result) - 1, 0, -1):
            other = self.integer(0, last)
            result[last], result[other] = result[other], result[last]
        return result

    def _roll(self) -> int:
        self._rolls += 1
        digest = sha256(f"{self._seed}:{self._rolls}".encode()).digest()
        return int.from_bytes(digest[:8], "big")
