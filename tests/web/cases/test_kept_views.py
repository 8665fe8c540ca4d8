"""Views of the inbox that people keep under a name."""

from __future__ import annotations

import pytest
from django_scopes import scope

from amends.accounts.membership import Membership
from amends.accounts.saved_view import MOST, SavedView
from amends.cases.case import Case
from amends.web.cases.keeping import tidy
from tests.world import signed_in


def keep(who: Membership, **said: str) -> str:
    answer = signed_in(who).post("/cases/views/", {"name": "Cold", **said}, follow=True)
    return answer.content.decode()


def test_what_is_narrowed_can_be_kept_and_found_again(
    cold_pizza: Case, kadri: Membership
) -> None:
    page = keep(kadri, query="view=all&aspect=food.temperature")
    assert "“Cold” is kept." in page
    assert 'href="/cases/?view=all&amp;aspect=food.temperature" aria-current' in page
    assert "Mart K." in page
    assert "Keep this view" not in page, "it is kept already"


def test_the_same_name_shows_something_else_from_now_on(
    cold_pizza: Case, kadri: Membership
) -> None:
    keep(kadri, query="view=all&aspect=food.temperature")
    keep(kadri, query="view=all&mood=1")
    with scope(organisation=kadri.organisation):
        assert [view.query for view in SavedView.objects.all()] == ["view=all&mood=1"]


def test_only_what_the_inbox_understands_is_kept() -> None:
    assert tidy("view=nonsense&mood=9&q=külm&next=//evil.example") == (
        "view=all&q=k%C3%BClm"
    )


def test_a_shared_view_is_seen_by_colleagues_and_removed_by_its_maker(
    cold_pizza: Case, kadri: Membership, liis: Membership
) -> None:
    keep(kadri, query="view=all&mood=1", shared="on", name="One star")
    keep(kadri, query="view=all&mood=2", name="Mine alone")
    page = signed_in(liis).get("/cases/?view=all&mood=1").content.decode()
    assert "One star" in page
    assert "Mine alone" not in page
    with scope(organisation=kadri.organisation):
        shared = SavedView.objects.get(name="One star")
    removal = f"/cases/views/{shared.pk}/removal/"
    assert removal not in page
    assert signed_in(liis).post(removal).status_code == 404
    assert signed_in(kadri).post(removal).status_code == 302
    with scope(organisation=kadri.organisation):
        assert not SavedView.objects.filter(pk=shared.pk).exists()


@pytest.mark.parametrize("name", ["", "x" * 61])
def test_a_view_needs_a_name_that_fits(
    cold_pizza: Case, kadri: Membership, name: str
) -> None:
    assert "Give the view a name" in keep(kadri, name=name, query="view=all&mood=1")


def test_nobody_keeps_more_than_can_be_looked_through(
    cold_pizza: Case, kadri: Membership
) -> None:
    for number in range(MOST):
        keep(kadri, name=f"View {number}", query="view=all&mood=1")
    assert "Take one away first" in keep(kadri, name="One more", query="view=all")
