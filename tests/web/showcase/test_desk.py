"""Where a house sets up what its site shows of reviews, by page and by API."""

from __future__ import annotations

import pytest

from amends.accounts.audit import AuditEntry
from amends.api import showcase_shapes
from amends.cases.feedback import Feedback
from amends.cases.showcase import Showcase
from amends.cases.withheld import Withheld
from amends.web import links
from tests.web.showcase.conftest import SITE
from tests.world import said, signed_in, with_token

pytestmark = pytest.mark.django_db


def test_kadri_makes_one_copies_its_lines_and_sees_it(kadri, tartu, settings):
    settings.BASE_URL = "https://desk.example"
    desk = signed_in(kadri)
    wish = {"name": "Our site", "sites": SITE, "places": [tartu.pk]}
    page = desk.post(links.showcases(), wish, follow=True).content.decode()
    made = Showcase.objects.get()
    assert (made.everywhere, list(made.places.all())) == (False, [tartu])
    assert f"https://desk.example/r/{made.key}.js&#34; async" in page
    assert f"&lt;iframe src=&#34;https://desk.example/r/{made.key}/" in page
    assert f'src="/r/{made.key}/?lang=en"' in page
    assert "Our site" in desk.get(links.showcases()).content.decode()


def test_what_is_no_address_of_a_site_is_told(kadri):
    wish = {"name": "Our site", "sites": "https://*"}
    answer = signed_in(kadri).post(links.showcases(), wish)
    assert answer.status_code == 422
    assert "is no address of a site" in answer.content.decode()
    assert not Showcase.objects.exists()


def test_mihkel_shows_his_branch_and_not_the_house(mihkel, tartu, elva, tuul, kadri):
    desk = signed_in(mihkel)
    whole = desk.post(links.showcases(), {"name": "All", "sites": SITE})
    assert "Choose at least one place." in whole.content.decode()
    strange = {"name": "Elva", "sites": SITE, "places": [elva.pk]}
    assert desk.post(links.showcases(), strange).status_code == 422
    own = {"name": "Tartu", "sites": SITE, "places": [tartu.pk]}
    assert desk.post(links.showcases(), own).status_code == 302
    signed_in(kadri).post(links.showcases(), {"name": "All", "sites": SITE})
    whole_house = Showcase.objects.get(everywhere=True)
    assert desk.get(links.showcase(whole_house.pk)).status_code == 404
    assert "All</a>" not in desk.get(links.showcases()).content.decode()


def test_a_review_is_left_out_for_a_reason_and_shown_again(paper, showcase, kadri):
    said(paper, "Liis is ill.", stars=1.0)
    row = Feedback.objects.get()
    desk = signed_in(kadri)
    way = links.showcase_withholding(showcase.pk, row.pk)
    assert desk.post(way, {"why": "stars"}).status_code == 404
    desk.post(way, {"why": "private"})
    assert Withheld.objects.get().by == kadri.user
    page = desk.get(links.showcase(showcase.pk)).content.decode()
    assert "It tells private things of other people" in page
    assert "Show it again" in page
    desk.post(way)
    assert not Withheld.objects.exists()
    verbs = set(AuditEntry.objects.values_list("verb", flat=True))
    assert {"leave out review", "show review again"} <= verbs


def test_nobody_leaves_out_what_does_not_stand_there(by_hand, showcase, kadri):
    said(by_hand, "From elsewhere.", stars=1.0)
    way = links.showcase_withholding(showcase.pk, Feedback.objects.get().pk)
    assert signed_in(kadri).post(way, {"why": "private"}).status_code == 404


def test_it_is_changed_and_ended(showcase, kadri):
    desk = signed_in(kadri)
    desk.post(links.showcase(showcase.pk), {"name": "All", "sites": ""})
    page = desk.get(links.showcase(showcase.pk)).content.decode()
    assert "No site may show it yet" in page
    assert Showcase.objects.get().everywhere
    desk.post(links.showcase_end(showcase.pk))
    assert not Showcase.objects.exists()


def test_a_program_does_the_same_by_api(paper, tartu, kadri):
    said(paper, "Cold.", stars=1.0)
    api = with_token(kadri)
    wish = {"name": "Our site", "sites": [SITE], "places": [tartu.pk]}
    form = "application/json"
    made = api.post("/api/v1/showcases", wish, content_type=form).json()
    one = f"/api/v1/showcases/{made['id']}"
    told = api.get(f"{one}/reviews").json()
    assert told["tally"]["mean"] == 1.0
    assert [row["text"] for row in told["reviews"]] == ["Cold."]
    hide = f"{one}/reviews/{told['reviews'][0]['id']}/withholding"
    assert api.put(hide, {"why": "stars"}, content_type=form).status_code == 422
    assert api.put(hide, {"why": "unlawful"}, content_type=form).status_code == 200
    assert api.get(f"{one}/reviews").json()["tally"]["left_out"] == {"unlawful": 1}
    assert api.delete(hide).status_code == 204
    changed = api.put(one, {**wish, "places": []}, content_type=form).json()
    assert changed["everywhere"]
    assert len(api.get("/api/v1/showcases").json()) == 1
    assert api.delete(one).status_code == 204


@pytest.mark.parametrize("wrong", [{"sites": ["https://*"]}, {"places": [999_999]}])
def test_a_program_is_told_what_is_wrong(kadri, wrong):
    wish = {"name": "Our site", **wrong}
    api = with_token(kadri)
    answer = api.post("/api/v1/showcases", wish, content_type="application/json")
    assert answer.status_code == 422


def test_the_api_tells_the_pages_own_addresses():
    assert showcase_shapes.FRAME.format(key="k") == links.showcase_frame("k")
    assert showcase_shapes.SCRIPT.format(key="k") == links.showcase_script("k")
