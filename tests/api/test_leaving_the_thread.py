"""A call of the API leaves the thread it ran in to the pages, however it ended."""

from django.core.handlers.wsgi import WSGIHandler
from django.test import RequestFactory
from django.urls import reverse

from amends.foundation.doors import API_ADDRESSES


def test_after_a_call_that_nobody_closed_the_pages_have_their_addresses(db):
    call = RequestFactory().get("/api/v1/openapi.json")
    handler = WSGIHandler()
    answer = handler.get_response(call)
    assert answer.status_code == 200
    assert call.urlconf == API_ADDRESSES
    assert reverse("cases").startswith("/")
