"""Two desks on one machine, behind one host name, do not sign each other out."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from amends.cli.project import clean_environment

NAMES = (
    "import json; from amends.config import settings as s; "
    "print(json.dumps([s.SESSION_COOKIE_NAME, s.CSRF_COOKIE_NAME]))"
)


@pytest.fixture
def cookies_of(tmp_path):
    """Return the names of the cookies of an installation in some home."""

    def ask(home: str) -> list[str]:
        done = subprocess.run(
            [sys.executable, "-c", NAMES],
            env=clean_environment(tmp_path / home),
            capture_output=True,
            text=True,
            check=True,
        )
        return json.loads(done.stdout)

    return ask


def test_each_home_has_cookies_of_its_own_and_keeps_them(cookies_of):
    first, second = cookies_of("first"), cookies_of("second")
    assert len({*first, *second}) == 4
    assert cookies_of("first") == first
