"""What strangers read on the house's own site: all of it, or told why not."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client

from amends.cases.feedback import Feedback
from amends.cases.showcase import Showcase, Wanted
from amends.cases.withheld import Why, Withheld
from amends.channels.connectors.webpage import islands, parse
from amends.channels.platform import Redisplay
from amends.channels.redisplay import showable
from amends.channels.registry import CONNECTORS
from amends.web import links
from tests.web.showcase.conftest import SITE
from tests.world import NOON, said

pytestmark = pytest.mark.django_db


def read(showcase, language="en", **query):
    """Open the frame as a stranger does; return the answer."""
    browser = Client(headers={"Accept-Language": language})
    return browser.get(links.showcase_frame(showcase.key, **query))


def test_good_and_bad_stand_there_newest_first_with_their_mean(paper, showcase):
    said(paper, "Pizza was cold.", stars=1.0, written_at=NOON)
    said(paper, "Best pizza.", stars=5.0, written_at=NOON + timedelta(days=1))
    said(paper, "So-so.", stars=3.0, written_at=NOON - timedelta(days=1))
    told = read(showcase).content.decode()
    assert told.index("Best pizza.") < told.index("Pizza was cold.") < told.index("So-")
    assert '<span class="showcase__number">3.0</span>' in told
    assert "3 reviews" in told
    assert "All of them stand here, good and bad" in told
    assert "We do not check whether the writers have really been our guests" in told


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("et", "Me ei kontrolli"),
        ("fi", "Emme tarkista"),
        ("ro", "Nu verificăm"),
    ],
)
def test_the_law_is_told_in_the_visitors_language(showcase, language, sentence):
    assert sentence in read(showcase, language).content.decode()


def test_no_wish_in_the_address_hides_the_bad(paper, showcase):
    said(paper, "Pizza was cold.", stars=1.0)
    for name in ("stars", "min", "rating", "filter", "order"):
        assert "Pizza was cold." in read(showcase, **{name: 5}).content.decode()


def test_words_without_stars_private_or_taken_away_are_no_reviews(paper, showcase):
    said(paper, "No stars.")
    said(paper, "A private word.", stars=2.0, public=False)
    said(paper, "Sent by a machine.", stars=5.0, automatic="suspect")
    gone = said(paper, "Taken away.", stars=2.0)
    Feedback.objects.get(case=gone).bury(at=NOON)
    assert "There are no reviews here yet." in read(showcase).content.decode()


def test_platforms_whose_terms_were_not_read_stay_out(by_hand, showcase):
    said(by_hand, "Copied from elsewhere.", stars=5.0)
    assert "Copied from elsewhere." not in read(showcase).content.decode()
    assert showable() == {"form", "widget", "paper"}
    assert CONNECTORS["booking"].platform.redisplay is Redisplay.NEVER
    assert CONNECTORS["yelp"].platform.redisplay is Redisplay.SIGNS


def test_what_is_left_out_is_told_and_counted_nowhere(paper, showcase, kadri):
    case = said(paper, "Liis of Riia 2 is ill.", stars=1.0)
    said(paper, "Best pizza.", stars=5.0)
    row = Feedback.objects.get(case=case)
    Withheld.leave_out(row, Why.PRIVATE, by=kadri.user, at=NOON)
    told = read(showcase).content.decode()
    assert "Liis of Riia 2" not in told
    assert "1 review is left out because it tells private things" in told
    assert "How many stars somebody gave is never a reason." in told
    assert '<span class="showcase__number">5.0</span>' in told
    Withheld.show_again(row)
    assert "Liis of Riia 2" in read(showcase).content.decode()


def test_a_place_shows_its_own_and_the_house_shows_all(paper, elva, tuul, showcase):
    said(paper, "Cold in Elva.", stars=1.0)
    Feedback.objects.update(location=elva)
    assert "Cold in Elva." not in read(showcase).content.decode()
    whole = Showcase.make(tuul, Wanted("Whole house", SITE), at=NOON)
    told = read(whole).content.decode()
    assert "Cold in Elva." in told
    assert "Tuul Elva" in told


def test_pages_go_on_and_miss_nobody(paper, showcase):
    for number in range(23):
        at = NOON + timedelta(microseconds=number // 2)
        said(paper, f"Visit {number:02}.", stars=4.0, written_at=at)
    seen, after = [], ""
    for _page in range(3):
        told = read(showcase, after=after)
        context = told.content.decode()
        seen += [n for n in range(23) if f">Visit {n:02}." in context]
        after = context.partition("after=")[2].partition('"')[0].partition("&")[0]
    assert sorted(seen) == list(range(23))
    assert not after


@pytest.mark.parametrize("mark", ["x", "1-", "9" * 40, "9999999999999999-1", "١-١"])
def test_a_mark_that_somebody_made_up_does_no_harm(showcase, mark):
    assert read(showcase, after=mark).status_code == 200


def test_only_the_sites_of_the_house_may_frame_it(showcase):
    answer = read(showcase)
    policy = answer["Content-Security-Policy"]
    assert f"frame-ancestors 'self' {SITE};" in f"{policy};"
    assert "X-Frame-Options" not in answer
    assert answer["Cache-Control"] == "public, max-age=60"
    assert answer.cookies == {}
    showcase.change(Wanted("Nowhere", ""))
    assert "frame-ancestors 'self';" in f"{read(showcase)['Content-Security-Policy']};"


def test_a_guest_cannot_break_out_of_the_markup(paper, showcase):
    nasty = "</script><script>alert(1)</script><!-- & \u2028"
    said(paper, nasty, stars=2.0, author="<b>Mart</b>")
    told = read(showcase).content.decode()
    assert "<script>alert" not in told
    (item,) = parse.reviews(islands.islands(told).trees, "https://tuul.example")
    assert (item.stars, item.author) == (2.0, "Mart")
    assert '"reviewCount": 1' in told


def test_it_costs_a_handful_of_statements(
    paper, showcase, django_assert_max_num_queries
):
    for number in range(12):
        said(paper, f"Visit {number}.", stars=4.0)
    with django_assert_max_num_queries(10):
        read(showcase)


def test_the_script_is_small_and_speaks_every_language(paper, showcase):
    said(paper, "Fine.", stars=4.0)
    answer = Client().get(links.showcase_script(showcase.key))
    told = answer.content.decode()
    assert len(answer.content) < 4096
    assert "</" not in told
    assert f'"frame": "/r/{showcase.key}/"' in told
    assert '"ratingValue": 4.0' in told
    assert answer["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert answer.cookies == {}


def test_an_ended_showcase_is_gone(showcase):
    showcase.delete()
    assert Client().get(f"/r/{showcase.key}/").status_code == 404
    assert Client().get(f"/r/{showcase.key}.js").status_code == 404
