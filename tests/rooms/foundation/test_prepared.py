"""Instances made past Django's constructor are those it would have made."""

import pytest

from amends.cases.case import Case
from amends.cases.customer import Customer
from amends.cases.event import Event
from amends.foundation.prepared import known, made


@pytest.mark.parametrize("kind", [Case, Customer, Event])
def test_a_new_instance_is_as_its_constructor_makes_it(kind):
    ours, django_s = vars(made(kind)), vars(kind())
    assert ours.pop("_state").adding is django_s.pop("_state").adding is True
    assert ours == django_s


def test_two_new_instances_share_no_list():
    one, other = made(Case), made(Case)
    one.urgent.append("safety")
    assert other.urgent == []


def test_what_is_known_by_its_id_can_be_referred_to():
    case = made(Case)
    case.customer = known(Customer, 7)
    assert case.customer_id == 7
    assert known(Customer, 7).get_deferred_fields() >= {"name", "language"}
