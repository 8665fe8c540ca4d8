"""What every test stands on, wherever it lives: tests/environment.py says what."""

from importlib.util import find_spec

import pytest

from tests import environment

environment.prepare()


def pytest_configure(config: pytest.Config) -> None:
    """Prepare the ground for the workers of xdist, in the process that starts them."""
    if config.getoption("numprocesses", None) and not hasattr(config, "workerinput"):
        environment.before_workers()


pytest_plugins = [
    name
    for name in (
        "tests.selection",
        "tests.servers.plugin",
        "tests.world" if environment.with_django() else "",
    )
    if name and find_spec(name)
]
