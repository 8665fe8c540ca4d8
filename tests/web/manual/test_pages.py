"""Every document of the repository is read inside the product."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest
from django.test import Client

from amends.accounts.membership import Membership
from amends.web.manual import shelf
from tests.world import signed_in


@pytest.fixture
def reader(rein: Membership) -> Client:
    """The browser of somebody who only reads."""
    return signed_in(rein)


def test_there_is_something_on_every_shelf() -> None:
    assert all(shelf.shelf(kind) for kind in shelf.KINDS)


def test_every_document_opens_and_every_link_in_it_leads_on(reader: Client) -> None:
    targets: set[str] = set()
    for each in shelf.documents():
        answer = reader.get(f"/docs/{each.kind}/{each.name}/")
        assert answer.status_code == 200, each
        html = answer.content.decode()
        assert each.title.split()[0] in html
        targets |= set(re.findall(r'(?:href|src)="(/docs/[^"#]+)', html))
    pages = [each for kind in shelf.KINDS for each in shelf.shelf(kind)]
    assert len(targets) >= len(pages)
    broken = [path for path in targets if reader.get(path).status_code != 200]
    assert broken == []


def test_what_is_no_document_cannot_be_read(reader: Client) -> None:
    for path in ("howto/../../settings", "images/..%2F..%2Fx", "nowhere/x"):
        assert reader.get(f"/docs/{path}/").status_code == 404


def test_words_are_found_with_a_line_that_shows_them(reader: Client) -> None:
    page = reader.get("/docs/", {"q": "offline counter"}).content.decode()
    assert "/docs/howto/put-it-right/" in page
    assert "/docs/howto/connect-a-mailbox/" not in page


def test_words_that_nobody_wrote_are_told_so(reader: Client) -> None:
    page = reader.get("/docs/", {"q": "<b>zirkonkuller"}).content.decode()
    assert "No page holds these words" in page
    assert "<b>zirkon" not in page


def test_the_menu_leads_to_the_documents(reader: Client) -> None:
    assert 'href="/docs/"' in reader.get("/cases/").content.decode()


def test_nothing_of_the_renderer_is_loaded_before_somebody_reads() -> None:
    told = (
        "import os, sys;"
        "os.environ['DJANGO_SETTINGS_MODULE'] = 'amends.config.settings';"
        "import django; django.setup(); import amends.web.urls;"
        "print([n for n in sys.modules if n.startswith('amends.web.manual.')])"
    )
    done = subprocess.run(
        [sys.executable, "-c", told], capture_output=True, text=True, check=True
    )
    loaded = done.stdout.splitlines()[-1]
    assert "amends.web.manual.views" in loaded
    assert "markdown" not in loaded
    assert "shelf" not in loaded
