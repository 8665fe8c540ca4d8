"""From the case to the place where the world reads it; only where that is safe."""

from __future__ import annotations

import pytest

from amends.accounts.membership import Membership
from amends.channels.channel import Channel
from tests.world import said, signed_in


def shown(who: Membership, channel: Channel, url: str) -> str:
    case = said(channel, "The pizza was cold.", stars=1.0, url=url)
    return signed_in(who).get(f"/cases/{case.reference}/").content.decode()


@pytest.mark.parametrize(
    "url", ["https://trip.example/r/77", "/paper/pizzeria-tuul/#review-86"]
)
def test_kadri_can_see_the_review_where_it_stands(
    kadri: Membership, by_hand: Channel, url: str
) -> None:
    assert f'href="{url}"' in shown(kadri, by_hand, url)


@pytest.mark.parametrize("url", ["javascript:alert(1)", "//evil.example/", "/jobs/1/x"])
def test_an_address_that_leads_elsewhere_is_no_link(
    kadri: Membership, by_hand: Channel, url: str
) -> None:
    assert f'href="{url}"' not in shown(kadri, by_hand, url)
