"""After an @ a note offers the colleagues who may see this case, and nobody else."""

from __future__ import annotations

from amends.accounts.location import Location
from amends.accounts.membership import NOWHERE, Membership
from amends.cases.case import Case
from tests.world import member, signed_in, with_token


def test_only_colleagues_who_see_the_case_are_offered(
    cold_pizza: Case, kadri: Membership, mihkel: Membership, elva: Location
) -> None:
    member(kadri.organisation, "Eve", "manager", reach=(elva.pk,))
    rita = member(kadri.organisation, "Rita", "reader", reach=(NOWHERE,))
    anu = member(kadri.organisation, "Anu", "reader", reach=(NOWHERE,))
    anu.local = {str(cold_pizza.location_id): "agent"}
    anu.save()
    address = f"/cases/{cold_pizza.reference}/colleagues/"
    told = signed_in(kadri).get(address).json()
    assert told == {"colleagues": ["Anu", "Mihkel"]}
    api = f"/api/v1/cases/{cold_pizza.reference}/colleagues"
    names = [one["name"] for one in with_token(mihkel).get(api).json()]
    assert names == ["Anu", "Kadri"]
    assert signed_in(rita).get(address).status_code == 403


def test_the_note_knows_where_to_ask(cold_pizza: Case, liis: Membership) -> None:
    address = f"/cases/{cold_pizza.reference}/"
    page = signed_in(liis).get(address).content.decode()
    assert f'data-mentions="{address}colleagues/"' in page
