"""Kadri gives roles at many places from one list, or learns what is wrong in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from amends.accounts.area import Area
from amends.accounts.post import Post
from tests.world import signed_in

if TYPE_CHECKING:
    from django.http import HttpResponse

    from amends.accounts.location import Location
    from amends.accounts.membership import Membership

PAGE = "/people/posts/list/"


def brought(who: Membership, *rows: str) -> HttpResponse:
    """Upload a list of these rows as a member of the house."""
    words = "\n".join(("who;where;role", *rows)).encode()
    file = SimpleUploadedFile("roles.csv", words, "text/csv")
    return signed_in(who).post(PAGE, {"file": file})


def email(member: Membership) -> str:
    return str(member.user.email)


def test_a_list_gives_roles_at_places_and_in_areas(
    kadri: Membership,
    liis: Membership,
    rein: Membership,
    tartu: Location,
    elva: Location,
) -> None:
    area = Area.objects.create(organisation=kadri.organisation, name="South")
    area.locations.set([elva])
    answer = brought(
        kadri,
        f"{email(liis).upper()};{tartu.name};Manager",
        f"{email(rein)};south;reader",
    )
    assert answer.status_code == 302
    liis.refresh_from_db()
    rein.refresh_from_db()
    assert liis.local == {str(tartu.pk): "manager"}
    assert rein.local == {str(elva.pk): "reader"}


def test_the_same_list_again_changes_nothing(
    kadri: Membership, liis: Membership, tartu: Location
) -> None:
    for _time in range(2):
        brought(kadri, f"{email(liis)};{tartu.name};agent")
    assert Post.objects.count() == 1


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ("stranger@elsewhere.example;Tuul Tartu;agent", "stranger@elsewhere.example"),
        ("{kadri};Tuul Tartu;reader", "Nobody here"),
        ("{olev};Tuul Tartu;agent", "Nobody here"),
        ("{liis};Atlantis;agent", "Atlantis"),
        ("{liis};Tuul Tartu;owner", "This is no role: owner"),
    ],
)
def test_one_wrong_row_and_nothing_is_given(
    wrong: str,
    told: str,
    kadri: Membership,
    liis: Membership,
    olev: Membership,
    tartu: Location,
) -> None:
    names = {"kadri": email(kadri), "liis": email(liis), "olev": email(olev)}
    right = f"{email(liis)};{tartu.name};agent"
    answer = brought(kadri, right, wrong.format(**names))
    assert answer.status_code == 422
    page = answer.content.decode()
    assert "Line 3" in page
    assert told in page
    assert not Post.objects.exists()


def test_what_is_no_list_of_three_columns_is_refused(kadri: Membership) -> None:
    file = SimpleUploadedFile("roles.csv", b"name\nLiis\n", "text/csv")
    answer = signed_in(kadri).post(PAGE, {"file": file})
    assert answer.status_code == 422
    assert "three columns" in answer.content.decode()
    assert signed_in(kadri).post(PAGE).status_code == 422


def test_who_may_not_deal_with_people_finds_no_list(mihkel: Membership) -> None:
    assert signed_in(mihkel).get(PAGE).status_code == 403
