"""A program moves a case to the location it belongs to."""

from __future__ import annotations

from amends.accounts.location import Location
from amends.accounts.membership import Membership
from amends.cases.feedback import Feedback
from amends.channels.channel import Channel
from amends.journeys import answer
from tests.world import NOON, said, with_token

JSON = "application/json"


def test_it_is_moved(paper: Channel, elva: Location, kadri: Membership) -> None:
    path = f"/api/v1/cases/{said(paper).reference}/location"
    told = with_token(kadri).put(path, {"location_id": elva.pk}, content_type=JSON)
    assert (told.status_code, told.json()["location_id"]) == (200, elva.pk)


def test_there_has_to_be_such_a_place(
    paper: Channel, elva: Location, kadri: Membership
) -> None:
    path = f"/api/v1/cases/{said(paper).reference}/location"
    wrong = {"location_id": elva.pk + 1}
    told = with_token(kadri).put(path, wrong, content_type=JSON)
    assert told.status_code == 422
    assert told.json()["detail"] == "There is no such location."


def test_a_reply_on_its_way_is_a_conflict(
    paper: Channel, elva: Location, kadri: Membership
) -> None:
    case = said(paper)
    words = "Hello Mart, thank you for telling us. The pizza was cold. Kadri"
    feedback = Feedback.objects.get()
    draft = answer.save(feedback, words, edition=0, by=kadri.user, at=NOON)
    answer.send(draft, kadri, at=NOON, ui_lang="en", because="I know him")
    path = f"/api/v1/cases/{case.reference}/location"
    told = with_token(kadri).put(path, {"location_id": elva.pk}, content_type=JSON)
    assert told.status_code == 409
