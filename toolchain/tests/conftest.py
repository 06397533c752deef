"""One worker for all tests, taught the pack as the service teaches it; `--quick` leaves the slow tests out."""

from collections.abc import Iterator
from pathlib import Path

import pytest

import judge
from tests import trees
from tests.answers import PATIENT


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--quick", action="store_true", help="without the tests marked as slow")


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "slow: takes seconds; --quick leaves it out")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if config.getoption("--quick"):
        skip = pytest.mark.skip(reason="--quick")
        for item in items:
            if item.get_closest_marker("slow"):
                item.add_marker(skip)


@pytest.fixture(scope="session")
def toolchain() -> Path:
    """The installed toolchain."""
    return judge.toolchain()


@pytest.fixture(scope="session")
def worker(toolchain: Path) -> Iterator[judge.Worker]:
    """A worker that knows the pack's own files."""
    with judge.Worker(toolchain, *PATIENT) as started:
        for name in trees.PLUGINS:
            learned = started.judge(trees.plugin(name), name, operation="learn")
            assert learned["verdict"] == "clean", learned["findings"]
        yield started


@pytest.fixture
def tree() -> trees.Tree:
    """A clean plugin to attack."""
    return trees.plugin()
