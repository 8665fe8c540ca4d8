"""Nobody scrolls through six hundred time zones: a city is typed."""

from __future__ import annotations

import pytest

from amends.accounts.location import Location
from amends.accounts.membership import Membership
from amends.web.zones import offered, zone_of
from tests.world import signed_in

PROFILE = {
    "name": "Kadri",
    "signature": "Kadri",
    "warmth": "1",
    "length": "normal",
    "keys_enabled": "on",
}


@pytest.mark.parametrize(
    ("typed", "zone"),
    [
        ("Europe/Tallinn", "Europe/Tallinn"),
        ("tallinn", "Europe/Tallinn"),
        (" New  York ", "America/New_York"),
        ("Kyiv", "Europe/Kyiv"),
        ("Europe/Kyiv", "Europe/Kyiv"),
        ("UTC", "UTC"),
        ("Atlantis", ""),
        ("../../etc/passwd", ""),
    ],
)
def test_a_city_is_enough(typed: str, zone: str) -> None:
    assert zone_of(typed) == zone


def test_the_list_speaks_the_readers_language() -> None:
    from django.utils import translation

    with translation.override("et"):
        assert dict(offered())["Europe/Helsinki"] == "Helsingi, Soome"
    with translation.override("fi"):
        assert dict(offered())["Europe/Helsinki"] == "Helsinki, Suomi"
        assert zone_of("Lontoo") == "Europe/London"


def test_the_profile_takes_a_city_and_asks_again_for_none(
    kadri: Membership, tartu: Location
) -> None:
    browser = signed_in(kadri)
    page = browser.get("/profile/").content.decode()
    assert '<option value="Europe/Tallinn">' in page
    assert "<select" not in page.split('id="field-time_zone"')[1].split("</div>")[0]
    wrong = browser.post("/profile/", {**PROFILE, "time_zone": "Atlantis"})
    assert wrong.status_code == 422
    assert "No such time zone" in wrong.content.decode()
    assert 'value="Atlantis"' in wrong.content.decode()
    right = browser.post("/profile/", {**PROFILE, "time_zone": "Helsinki"})
    assert right.status_code == 302
    kadri.user.refresh_from_db()
    assert kadri.user.time_zone == "Europe/Helsinki"
