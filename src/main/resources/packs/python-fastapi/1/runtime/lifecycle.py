"""Жизнь плагина в ядре: регистрация, пульс, новый токен до конца старого, прощание."""

from asyncio import sleep, timeout
from datetime import UTC, datetime, timedelta

from .clock import Now
from .core import Core, CoreError, Membership
from .description import Manifest
from .events import Telemetry
from .health import Health
from .logs import log

FIRST_PAUSE = 1.0
LONGEST_PAUSE = 60.0
FAREWELL_SECONDS = 2


class Lifecycle:
    """Идёт шагами; каждый шаг говорит, сколько секунд ждать до следующего."""

    def __init__(
        self, core: Core, manifest: Manifest, health: Health, telemetry: Telemetry, now: Now
    ) -> None:
        self._core = core
        self._interval = float(manifest.telemetry.heartbeat_interval_seconds)
        self._health = health
        self._telemetry = telemetry
        self._now = now
        self._pause = FIRST_PAUSE
        self._renew_at: datetime | None = None

    async def live(self) -> None:
        """Живёт, пока не отменят."""
        pause = 0.0
        while True:
            await sleep(pause)
            pause = await self.step()

    async def step(self) -> float:
        """Регистрируется, если надо, иначе посылает пульс."""
        if self._core.membership is None or self._is_old():
            return await self._register()
        try:
            health = await self._health.report()
            await self._beat("active" if health.good else "degraded")
        except CoreError as error:
            log("heartbeat_failed", {"status": error.status})
            if error.status in (401, 403, 404):  # ядро забыло плагин или токен
                self._core.membership = None
                return 0.0
        return self._interval

    async def farewell(self) -> None:
        """Предупреждает ядро, что плагин останавливается."""
        if self._core.membership is None:
            return
        try:
            async with timeout(FAREWELL_SECONDS):
                await self._beat("disabled")
        except (CoreError, TimeoutError):
            log("farewell_failed")

    async def _register(self) -> float:
        try:
            membership = await self._core.register()
        except CoreError as error:
            log("registration_failed", {"status": error.status})
            pause = self._pause
            self._pause = min(pause * 2, LONGEST_PAUSE)
            return pause
        log("registered", {"plugin_id": str(membership.plugin_id)})
        self._pause = FIRST_PAUSE
        self._renew_at = self._renewal(membership)
        return 0.0

    async def _beat(self, status: str) -> None:
        await self._core.beat(
            {
                "status": status,
                "latency_ms": self._telemetry.latency_ms,
                "queue_depth": self._telemetry.running,
                "metrics": {
                    "invocations": self._telemetry.invocations,
                    "failures": self._telemetry.failures,
                },
            }
        )

    def _is_old(self) -> bool:
        return self._renew_at is not None and self._now() >= self._renew_at

    def _renewal(self, membership: Membership) -> datetime | None:
        """Когда прошло четыре пятых срока токена."""
        expires = membership.expires_at
        if expires is None:
            return None
        aware = expires if expires.tzinfo else expires.replace(tzinfo=UTC)
        return self._now() + max((aware - self._now()) * 0.8, timedelta(seconds=self._interval))
