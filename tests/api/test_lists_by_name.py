"""Lists by name: a house of many places reads them page by page, each once."""

from __future__ import annotations

import pytest

from amends.accounts.location import Location
from amends.accounts.membership import Membership
from amends.accounts.organisation import Organisation
from amends.channels.channel import Channel
from tests.world import NOON, with_token

NAMES = ["Õnn", "Anni", "Tuul", "Anni", "anni", "Zoo", "Öö"]


@pytest.fixture(params=["/locations", "/channels", "/channels/health"])
def door(request: pytest.FixtureRequest, tuul: Organisation) -> str:
    for at, name in enumerate(NAMES):
        place = Location.objects.create(organisation=tuul, name=name, slug=f"p{at}")
        Channel.objects.create(
            organisation=tuul,
            platform_slug="manual",
            name=name,
            location=place,
            created_at=NOON,
        )
    return f"/api/v1{request.param}"


def number(row: dict[str, object]) -> object:
    return row.get("channel", row.get("id"))


@pytest.mark.parametrize("size", [1, 2, 3, 200])
def test_every_row_comes_once_and_in_one_order(
    door: str, kadri: Membership, size: int
) -> None:
    api = with_token(kadri)
    whole = api.get(door).json()["items"]
    rows, after = [], ""
    while after is not None:
        page = api.get(door, {"limit": size, "after": after}).json()
        assert len(page["items"]) <= size
        rows += page["items"]
        after = page["next"]
    assert [number(row) for row in rows] == [number(row) for row in whole]
    assert len({number(row) for row in rows}) == len(rows) >= len(NAMES)


def test_a_part_of_the_name_is_enough_to_find_it(door: str, kadri: Membership) -> None:
    found = with_token(kadri).get(door, {"search": " too", "limit": 1}).json()
    assert found == {"items": [], "next": None}
    (row,) = with_token(kadri).get(door, {"search": "zo"}).json()["items"]
    assert row["name"] == "Zoo"


@pytest.mark.parametrize("after", ["nonsense", "WzFd", "WyJhIiwibiJd", "W10"])
def test_a_cursor_of_another_list_is_refused(
    door: str, kadri: Membership, after: str
) -> None:
    assert with_token(kadri).get(door, {"after": after}).status_code == 422
