"""A house with a place in a fresh database, for what is measured in one process."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django_scopes import scope

from amends.accounts.location import Location
from amends.accounts.organisation import Organisation
from amends.accounts.user import User
from amends.foundation import clock
from amends.journeys.beginning import Business, begin


@contextmanager
def house() -> Iterator[Organisation]:
    """Open a business and work inside its scope."""
    kadri = User.objects.create_user("kadri@tuul.example", name="Kadri")
    wish = Business("Tuul", "et", "restaurant", "EE", "EUR")
    made = begin(kadri, wish, at=clock.now())
    with scope(organisation=made):
        Location.open(made, "Tartu")
        yield made
