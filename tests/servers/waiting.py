"""What a test does when a part of the machine is missing: it says so, aloud."""

from __future__ import annotations

import os

import pytest


def wait_for(package: str, *, present: bool) -> None:
    """Go on when it is there; else skip with the remedy, and fail where CI=true."""
    if present:
        return
    reason = f"needs {package}: apt-get install {package}, or ./amends test as root"
    if os.environ.get("CI", "").lower() == "true":
        pytest.fail(reason)
    pytest.skip(reason)
