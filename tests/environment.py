"""An installation of its own for every test process: own home, own keys, own database.

Nothing of the person's own environment reaches the tests except DATABASE_URL (the
server to make a test database on) and AMENDS_CHROMIUM. Tests of the core run without
Django when nothing else was asked for; an empty DJANGO_SETTINGS_MODULE says the same.
"""

from __future__ import annotations

import atexit
import os
import shutil
import sys
import tempfile
from pathlib import Path

KEPT = {"AMENDS_CHROMIUM"}
SETTINGS = "amends.config.settings"


def with_django() -> bool:
    """Say whether this run sets Django up."""
    paths = (word for word in sys.argv[1:] if not word.startswith("-"))
    named = [word for word in paths if "tests/" in word]
    if named and all("tests/core" in word for word in named):
        # For the workers of xdist too, which see no arguments.
        os.environ["DJANGO_SETTINGS_MODULE"] = ""
    return os.environ.get("DJANGO_SETTINGS_MODULE", SETTINGS) != ""


def prepare() -> None:
    """Give this process a home that vanishes with it, then set Django up in it."""
    for name in [name for name in os.environ if name.startswith("AMENDS_")]:
        if name not in KEPT:
            del os.environ[name]
    home = Path(tempfile.mkdtemp(prefix="amends-test-home-"))
    atexit.register(shutil.rmtree, home, ignore_errors=True)
    os.environ["AMENDS_HOME"] = str(home)
    (home / "static").mkdir()
    if with_django():
        _set_django_up(home)


def before_workers() -> None:
    """Let each worker of xdist come here first, and make a home of its own.

    With the variable of the controller pytest-django would set Django up before us, in
    the controller's home.
    """
    if os.environ.get("DJANGO_SETTINGS_MODULE") == SETTINGS:
        del os.environ["DJANGO_SETTINGS_MODULE"]


def _set_django_up(home: Path) -> None:
    os.environ["DJANGO_SETTINGS_MODULE"] = SETTINGS
    import django
    from django.conf import settings

    database = settings.DATABASES["default"]
    if database["ENGINE"].endswith("sqlite3"):
        # A file, as in real life: in memory SQLite locks by other rules than on disk.
        database.setdefault("TEST", {})["NAME"] = str(home / "test.sqlite3")
    # Hashing is slow on purpose; no test here is about how slow.
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    django.setup()
