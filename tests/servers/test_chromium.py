"""The browser of the tests is real, and it stays at home."""

from __future__ import annotations

import pytest
from playwright.sync_api import Error

pytestmark = pytest.mark.browser


def test_the_browser_runs_scripts_and_shows_estonian_letters(browser_page):
    browser_page.set_content("<p id=o></p><script>o.textContent='õnnelik'</script>")
    assert browser_page.inner_text("#o") == "õnnelik"


def test_the_browser_finds_no_host_outside(browser_page):
    with pytest.raises(Error, match="ERR_NAME_NOT_RESOLVED"):
        browser_page.goto("http://reviews.example/")


def test_one_worker_drives_the_servers_of_all_tests(request):
    if request.config.getoption("loadgroup", default=False):
        assert request.node.nodeid.endswith("@servers")
    else:
        assert request.node.get_closest_marker("xdist_group").args == ("servers",)
