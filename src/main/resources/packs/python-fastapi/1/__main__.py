"""Запуск: python -m <пакет>."""

from os import environ

from uvicorn import run

from .app import PLUGIN, create_app
from .runtime.logs import write_json_lines
from .settings import SettingsError, read_settings


def main() -> None:
    """Читает настройки и служит, пока не попросят остановиться."""
    description = PLUGIN.description
    try:
        settings = read_settings(environ, description.name, description.environment_names)
        app = create_app(settings)
    except (SettingsError, OSError) as error:
        raise SystemExit(f"{description.name}: {error}") from error
    write_json_lines()
    run(
        app,
        host=settings.host,
        port=settings.port,
        log_config=None,
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=25,
    )


main()
