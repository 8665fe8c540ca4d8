"""The public page of paper exists where a business or a visitor made it."""

from __future__ import annotations

from django.test import Client

from amends.channels.channel import Channel


def test_a_page_that_nobody_has_is_not_there(db: None) -> None:
    assert Client().get("/paper/nobody/").status_code == 404


def test_a_business_has_its_page_before_the_first_review(paper: Channel) -> None:
    assert Client().get("/paper/tuul/").status_code == 200


def test_a_page_stays_when_the_channel_goes(write_on_paper, db: None) -> None:
    write_on_paper(page="gone")
    assert Client().get("/paper/gone/").status_code == 200
