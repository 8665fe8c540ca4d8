"""When a page cannot be shown, a person learns what to do; nobody learns too much."""

from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.http import Http404
from django.test import Client
from django.urls import path

from amends.config import urls as real
from tests.web.look.addresses import urlpatterns as pages

FAILURES = {
    400: SuspiciousOperation("secret detail"),
    403: PermissionDenied("secret detail"),
    404: Http404("secret detail"),
    500: RuntimeError("secret detail"),
}


def failing(request, status):
    raise FAILURES[status]


urlpatterns = [path("failing/<int:status>/", failing), *pages]
handler400, handler403 = real.handler400, real.handler403
handler404, handler500 = real.handler404, real.handler500


@pytest.fixture
def visitor(settings):
    """Return a browser that is shown errors as they are in real life."""
    settings.ROOT_URLCONF = __name__
    return Client(raise_request_exception=False, headers={"accept-language": "en"})


@pytest.mark.parametrize("status", FAILURES)
def test_every_failure_says_what_to_do_and_tells_no_secret(visitor, status):
    answer = visitor.get(f"/failing/{status}/")
    assert answer.status_code == status
    words = answer.content.decode()
    assert "To the start" in words
    assert "plain__lead" in words
    assert "secret detail" not in words


def test_a_page_that_breaks_does_not_ask_the_database(visitor):
    # No database is allowed in this test: asking it would raise inside the handler.
    assert visitor.get("/failing/500/").status_code == 500


def test_a_name_in_the_address_stays_text(visitor):
    answer = visitor.get("/nothing/<script>alert(1)</script>/")
    assert answer.status_code == 404
    assert b"<script>alert" not in answer.content


def test_a_form_without_its_token_is_told_to_load_the_page_again(settings):
    settings.ROOT_URLCONF = __name__
    careful = Client(enforce_csrf_checks=True, headers={"accept-language": "en"})
    answer = careful.post("/look/theme/", {"theme": "dark"})
    assert answer.status_code == 403
    assert "load the page again" in answer.content.decode()
