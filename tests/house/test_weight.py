"""What a page needs not is not loaded: a small machine carries web and worker."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

HEAVY = ("numpy", "polars", "phonenumbers", "holidays", "httpx", "typst")
FIRST_PAGE = """
import sys
from amends.config.wsgi import application
from django.urls import get_resolver
get_resolver().url_patterns
list(get_resolver().reverse_dict)
print(*sorted({name.partition(".")[0] for name in sys.modules}))
"""


def test_every_page_can_be_found_without_the_heavy_parts(tmp_path: Path) -> None:
    loaded = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", FIRST_PAGE],
        env={**os.environ, "AMENDS_HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split()

    assert "django" in loaded
    assert [name for name in HEAVY if name in loaded] == []
