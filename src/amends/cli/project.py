"""The folder of the project, for the commands that check and test it."""

from __future__ import annotations

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]


class NotACheckout(Exception):
    """The command works on the project's own files, and they are not here."""


def checkout() -> Path:
    """Return the project's folder; raises NotACheckout in an installed package."""
    if not (ROOT / "pyproject.toml").is_file():
        raise NotACheckout(
            "This command works on a checkout of the project. "
            "Clone it and call ./amends there."
        )
    return ROOT


def tool(name: str) -> str:
    """Return the path of a program that is installed beside this Python."""
    return str(Path(sys.executable).parent / name)


def clean_environment(home: Path, **more: str) -> dict[str, str]:
    """Return the environment without the person's own installation in it."""
    kept = {
        name: text
        for name, text in os.environ.items()
        if not name.startswith("AMENDS_") or name == "AMENDS_CHROMIUM"
    }
    kept.pop("DATABASE_URL", None)
    kept.update(AMENDS_HOME=str(home), DJANGO_SETTINGS_MODULE="amends.config.settings")
    kept.update(more)
    return kept
