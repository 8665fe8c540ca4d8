"""Nobody sees what is not theirs: every address is tried, new ones by themselves.

A new page needs nothing here. A new *public* page needs a line with its reason, and a
new parameter needs a thing of Tuul's to fill it with.
"""

from __future__ import annotations

import pytest
from django.http import HttpResponse
from django.test import Client

from amends.accounts.location import Location
from amends.accounts.membership import Membership
from amends.accounts.organisation import Organisation
from amends.accounts.roles import NARROWED
from amends.cases.case import Case
from amends.cases.feedback import Feedback
from amends.channels.channel import Channel
from amends.journeys import answer
from tests.web.addresses import fill, parameters, patterns
from tests.world import NOON, said, signed_in

MARK = "Zirkonkuller"
"""A word that only Tuul's things contain."""

PUBLIC = {
    "home": "leads on to the sign-in",
    "health": "says whether pages can be served, nothing else",
    "language": "the reader's own choice, in a cookie",
    "theme": "the reader's own choice, in a cookie",
    "asset": "drawings and styles",
    "manifest": "what a phone asks before anybody signs in",
    "device-worker": "a script with nothing of anybody",
    "styleguide": "components with made-up content",
    "styleguide-plain": "the same",
    "sign-in-link": "the secret is the key",
    "paper": "the public page of the demo platform",
    "form": "the public feedback form",
    "form-answer": "the unguessable address is the key",
    "form-showing": "the unguessable address is the key",
    "showcase-frame": "reviews whose writers allowed that strangers read them",
    "showcase-script": "puts that frame on the house's own site",
    "widget": "the public chat window",
    "widget-script": "draws a button on the house's own site",
    "widget-showing": "the unguessable address is the key",
    "widget-talk": "the unguessable address is the key",
    "hook": "the signature is the key",
    "followup-answer": "the signed address is the key",
    "followup-stop": "the signed address is the key",
    "case-status": "the signed address is the key",
    "said-and-done": "what the house itself puts before the public",
    "voucher-public": "the unguessable code is the key",
    "hook-with-key": "the word in the address is the key",
    "voucher-public-print": "the unguessable code is the key",
}
SOMETHING = """
absence_id day_id transfer_id likeness_id order_id
attachment_id import_id token_id rule_id target_id allowance_id job_id
publication_id reply_id suggestion_id merge_id view_id pk id team_id review_id
guest_id survey_id
area_id post_id
other_id note_id revision_id remedy_id voucher_id promise_id
pattern_id action_id lane_id snippet_id
spotted_id use_id task_id signature_id grant_id webhook_id delivery_id file_id
notice_id showcase_id
"""
"""Parameters for which the number one will do: there is none, or it is Tuul's."""

SHARED = {"platform", "page"}
"""Parameters that name nobody's thing."""

OUTSIDE = ("account/", "api/")
"""allauth guards its own pages; the API has a test of its own."""


@pytest.fixture
def things(
    paper: Channel, kadri: Membership, tartu: Location, tuul: Organisation
) -> dict[str, object]:
    """Something of Tuul's for every parameter of an address."""
    case = said(
        paper,
        f"Pizza was cold, said {MARK}",
        title=MARK,
        author=MARK,
        identities=(("email", "z@mark.example"),),
    )
    feedback = Feedback.objects.get(case=case)
    draft = answer.save(feedback, MARK, edition=0, by=kadri.user, at=NOON)
    return filled(case, feedback, tartu, tuul) | {
        "draft_id": draft.pk,
        "channel_id": paper.pk,
        "membership_id": kadri.pk,
        "member_id": kadri.pk,
    }


def filled(
    case: Case, feedback: Feedback, place: Location, house: Organisation
) -> dict[str, object]:
    one = dict.fromkeys(SOMETHING.split(), 1)
    return one | {
        "reference": case.reference,
        "feedback_id": feedback.pk,
        "customer_id": case.customer_id,
        "location_id": place.pk,
        "slug": place.slug,
        "organisation_id": house.pk,
        "secret": "x" * 43,
        "token": "x" * 43,
        "key": "x" * 12,
        "code": "x" * 19,
        "batch": "x" * 32,
        "page": "nobody",
        "platform": "paper",
        "name": "x",
        "version": "x",
        "path": "x",
        "stage": "x",
        "shelf": "x",
        "document": "x",
        "file": "x",
        "size": "a4",
    }


def addresses(values: dict[str, object]) -> list[tuple[str, str, bool]]:
    return [
        (str(pattern.name), fill(route, values), bool(set(parameters(route)) - SHARED))
        for route, pattern in patterns()
        if not route.startswith(OUTSIDE)
    ]


def both(client: Client, path: str) -> list[HttpResponse]:
    return [client.get(path), client.post(path)]  # type: ignore[list-item] # the test client answers so


def test_somebody_who_is_not_signed_in_sees_nothing(things: dict[str, object]) -> None:
    for name, path, _own in addresses(things):
        for response in both(Client(), path):
            assert MARK.encode() not in response.content, path
            if name not in PUBLIC and response.status_code not in (404, 405):
                assert response.status_code == 302, (name, path, response.status_code)
                assert "/account/login/" in response["Location"], path


def test_a_member_of_another_house_sees_nothing(
    things: dict[str, object], olev: Membership
) -> None:
    client = signed_in(olev)
    for name, path, own in addresses(things):
        for response in both(client, path):
            assert MARK.encode() not in response.content, path
            if own and name not in PUBLIC:
                assert response.status_code in (400, 403, 404, 405), (name, path)


def test_a_member_of_one_branch_sees_nothing_of_another(
    things: dict[str, object], mihkel: Membership, elva: Location
) -> None:
    Case.objects.update(location=elva)
    Feedback.objects.update(location=elva)
    Channel.objects.update(location=elva)
    client = signed_in(mihkel)
    for _name, path, _own in addresses(things):
        assert MARK.encode() not in client.get(path).content, path


def test_a_reader_changes_nothing(things: dict[str, object], rein: Membership) -> None:
    client = signed_in(rein)
    own = {"language", "theme", "profile", "voice", "organisation-switch"}
    own |= {"digest-wish", "sign-ins-end", "notice-wishes", "notices-read"}
    own |= {"notice-devices", "notice-devices-end"}
    before = _state()
    for name, path, _own in addresses(things):
        if name in own or name in PUBLIC or name.startswith("welcome"):
            continue
        response = client.post(path)
        assert response.status_code in (403, 404, 405), (name, response.status_code)
    assert _state() == before


def test_a_role_at_one_branch_opens_no_deed_at_another(
    things: dict[str, object], liis: Membership, tartu: Location, elva: Location
) -> None:
    # Everything happened at Tartu: there she only reads, at Elva she leads.
    liis.role, liis.local = "manager", {str(tartu.pk): "reader", str(elva.pk): "agent"}
    liis.save()
    client = signed_in(liis)
    before, tried = _state(), 0
    for route, pattern in patterns():
        named = set(parameters(route)) & {"reference", "feedback_id", "draft_id"}
        if getattr(pattern.callback, "ability", "read") not in NARROWED - {"read"}:
            continue
        response = client.post(fill(route, things))
        if named:
            tried += 1
            assert response.status_code in (404, 405), (route, response.status_code)
    assert tried > 30
    assert _state() == before
    assert client.get(f"/cases/{things['reference']}/").status_code == 200


def _state() -> list[object]:
    return [
        list(rows.objects.values_list())  # type: ignore[attr-defined] # every model has them
        for rows in (Case, Feedback, Channel, Location)
    ]


def test_every_public_page_still_exists(things: dict[str, object]) -> None:
    names = {name for name, _path, _own in addresses(things)}
    gone = PUBLIC.keys() - names
    assert not gone, f"no longer there, so no longer public: {gone}"
