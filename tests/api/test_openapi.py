"""Anybody may read the description of the API, at the address the docs give."""

from django.test import Client


def test_the_description_is_given_out_where_the_docs_say(db):
    answer = Client().get("/api/v1/openapi.json")
    assert answer.status_code == 200
    paths = answer.json()["paths"]
    assert "/api/v1/feedback" in paths
    assert all(path.startswith("/api/v1/") for path in paths)
