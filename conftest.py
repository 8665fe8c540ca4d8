"""What every test stands on, wherever it lives: tests/environment.py says what."""

from importlib.util import find_spec

from tests import environment

environment.prepare()

pytest_plugins = [
    name
    for name in (
        "tests.selection",
        "tests.servers.plugin",
        "tests.world" if environment.with_django() else "",
    )
    if name and find_spec(name)
]
