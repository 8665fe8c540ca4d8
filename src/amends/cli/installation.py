"""Entering the installation: what every command does that works on its data."""

from __future__ import annotations

import os
import sys

SETTINGS = "amends.config.settings"


class NoEntry(SystemExit):
    """The installation cannot be opened; the reason has been printed."""


def enter() -> None:
    """Set Django up; a wrong variable or folder ends the program with its name."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", SETTINGS)
    # Late, so that `amends read` and its like never pay for Django.
    import django  # noqa: PLC0415 - the reason stands above

    try:
        django.setup()
    except OSError as error:
        print(f"{error.filename}: {error.strerror}.", file=sys.stderr)
        raise NoEntry(2) from error
    except Exception as error:
        # The class lives above this door, so it is known here by its name only.
        if type(error).__name__ != "EnvironmentInvalid":
            raise
        print(error, file=sys.stderr)
        raise NoEntry(2) from error
    from amends.foundation.logging import configure  # noqa: PLC0415 - after set-up

    configure()
