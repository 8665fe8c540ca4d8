"""Somebody sees where they are signed in, and ends what they do not know."""

from __future__ import annotations

from datetime import timedelta

from django.test import Client

from amends.accounts.membership import Membership
from amends.accounts.sign_in import SignIn
from amends.foundation import clock
from amends.journeys import tidying
from amends.web.accounts.devices import device
from tests.world import signed_in

PHONE = (
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 "
    "(KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1"
)


def on_a_phone(who: Membership) -> Client:
    client = Client(headers={"user-agent": PHONE})
    said = {"login": who.user.email, "password": "a long pass phrase"}
    assert client.post("/account/login/", said).status_code == 302
    return client


def other(who: Membership, here: Client) -> SignIn:
    rows = SignIn.objects.standing(who.user, clock.now())
    found: SignIn = rows.but(here.session.session_key).get()
    return found


def test_the_device_and_the_day_are_shown(kadri: Membership) -> None:
    on_a_phone(kadri)
    page = signed_in(kadri).get("/profile/sign-ins/").content.decode()
    assert "Safari, iPhone" in page
    assert "This one" in page


def test_signing_out_there_ends_it_there_and_not_here(kadri: Membership) -> None:
    there, here = on_a_phone(kadri), signed_in(kadri)
    here.post(f"/profile/sign-ins/{other(kadri, here).name}/")
    assert there.get("/cases/").status_code == 302
    assert here.get("/cases/").status_code == 200


def test_everywhere_else_is_everywhere_else(kadri: Membership) -> None:
    others = [on_a_phone(kadri), on_a_phone(kadri)]
    here = signed_in(kadri)
    here.post("/profile/sign-ins/end/")
    assert [each.get("/cases/").status_code for each in others] == [302, 302]
    assert here.get("/cases/").status_code == 200


def test_nobody_ends_the_sign_in_of_somebody_else(
    kadri: Membership, mihkel: Membership
) -> None:
    his = on_a_phone(mihkel)
    hers = signed_in(kadri)
    name = SignIn.objects.standing(mihkel.user, clock.now()).get().name
    assert hers.post(f"/profile/sign-ins/{name}/").status_code == 404
    assert his.get("/cases/").status_code == 200


def test_the_key_that_opens_the_door_is_on_no_page(kadri: Membership) -> None:
    on_a_phone(kadri)
    here = signed_in(kadri)
    page = here.get("/profile/sign-ins/").content.decode()
    for row in SignIn.objects.standing(kadri.user, clock.now()):
        assert row.session_key not in page


def test_what_is_over_is_swept_away(kadri: Membership) -> None:
    on_a_phone(kadri)
    SignIn.objects.update(expire_date=clock.now() - timedelta(days=1))
    tidying.tidy_later.func()
    assert not SignIn.objects.exists()


def test_a_device_has_a_short_name() -> None:
    assert device("Mozilla/5.0 (Windows NT 10.0) Chrome/130 Edg/130") == "Edge, Windows"
    assert device("curl/8") == ""
