"""What the tests of the look share."""

from __future__ import annotations

import pytest
from django.contrib.messages.storage.cookie import CookieStorage


@pytest.fixture(autouse=True)
def _pages_alone(settings):
    settings.ROOT_URLCONF = "tests.web.look.addresses"


@pytest.fixture
def mailbag():
    """Return a giver of what a request has from middleware: a place for toasts."""

    def give(request):
        request._messages = CookieStorage(request)
        return request

    return give
