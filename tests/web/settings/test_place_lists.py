"""An owner brings a list of locations by page."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from amends.accounts.location import Location
from amends.accounts.membership import Membership
from amends.accounts.place_file import PlaceFile
from amends.journeys.placing import taking
from tests.world import signed_in


@pytest.fixture
def browser(kadri: Membership, settings: Any, tmp_path: Any) -> Client:
    """Kadri's browser."""
    settings.MEDIA_ROOT = tmp_path
    return signed_in(kadri)


def brought(browser: Client, text: str) -> Any:
    file = SimpleUploadedFile("list.csv", text.encode())
    return browser.post("/places/lists/new/", {"file": file})


def test_a_list_is_looked_at_and_then_taken_in(browser: Client) -> None:
    columns = brought(browser, "What;Where\nTuul Valga;Kesk 1\n")["Location"]
    assert "No column looks like a name" in browser.get(columns).content.decode()
    page = browser.post(columns, {"name": "What", "address": "Where"})
    assert "Tuul Valga" in page.content.decode()
    row = PlaceFile.objects.get()
    browser.post(f"/places/lists/{row.pk}/start/")
    taking.run_later.func(row.pk)
    assert "The list is in" in browser.get(f"/places/lists/{row.pk}/").content.decode()
    assert Location.objects.get(name="Tuul Valga").address == "Kesk 1"


def test_problems_are_handed_over_as_a_table_that_runs_nothing(
    browser: Client,
) -> None:
    brought(browser, "name;e-mail\nTuul Valga;=1+1\n")
    row = PlaceFile.objects.get()
    taking.run(row)
    table = browser.get(f"/places/lists/{row.pk}/problems.csv").content.decode()
    assert "2,e-mail," in table
    assert "\n=" not in table


def test_what_is_no_table_is_told_so(browser: Client) -> None:
    assert brought(browser, "").status_code == 422
    assert not PlaceFile.objects.exists()


def test_many_locations_are_shown_some_at_a_time_and_found_by_name(
    browser: Client, kadri: Membership
) -> None:
    for number in range(60):
        Location.open(kadri.organisation, f"Branch {number:02}")
    page = browser.get("/places/").content.decode()
    assert "Branch 00" in page
    assert "Branch 59" not in page
    assert "Branch 59" in browser.get("/places/?page=1").content.decode()
    found = browser.get("/places/?q=branch+59").content.decode()
    assert "Branch 59" in found
    assert "Branch 00" not in found


def test_a_manager_brings_no_locations(mihkel: Membership) -> None:
    assert signed_in(mihkel).get("/places/lists/new/").status_code == 403
