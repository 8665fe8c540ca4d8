"""What is read inside the product is what lies in docs/."""

from amends.web.manual import shelving
from tests.house.source import refuse


def test_the_package_holds_every_document():
    refuse(shelving.amiss())
