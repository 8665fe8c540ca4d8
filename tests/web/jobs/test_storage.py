"""What the house keeps is counted, its own alone, and little room is said."""

from __future__ import annotations

import re
from typing import Any

import pytest

from amends.accounts.membership import Membership
from amends.cases.attachment import Attachment
from amends.cases.feedback import Feedback
from amends.channels.channel import Channel
from amends.journeys import storing
from tests.world import said, signed_in


def cells(who: Membership) -> list[str]:
    page = signed_in(who).get("/jobs/storage/").content.decode()
    return re.findall(r"<td[^>]*>([^<]*)</td>", page)


def test_ones_own_is_counted_and_nobody_elses(
    by_hand: Channel, kadri: Membership, olev: Membership
) -> None:
    feedback = Feedback.objects.get(case=said(by_hand))
    Attachment.objects.create(
        organisation_id=feedback.organisation_id,
        feedback=feedback,
        name="soup.jpg",
        media_type="image/jpeg",
        size=5_000_000,
        file="attachments/x",
    )
    shown = cells(kadri)
    assert shown[shown.index("Words of customers") + 1] == "1"
    assert shown[shown.index("Attachments") + 1 :][:2] == ["1", "5 MB"]
    others = cells(olev)
    assert others[others.index("Words of customers") + 1] == "0"


def test_a_disk_that_is_nearly_full_is_said(
    kadri: Membership, monkeypatch: pytest.MonkeyPatch
) -> None:
    full: Any = storing.Room(free=10**9, whole=10**11)
    monkeypatch.setattr(storing, "room", lambda: full)
    page = signed_in(kadri).get("/jobs/storage/").content.decode()
    assert "The disk is nearly full" in page
    assert "1 GB of 100 GB" in page


def test_an_agent_does_not_look_into_the_cellar(liis: Membership) -> None:
    assert signed_in(liis).get("/jobs/storage/").status_code == 403
