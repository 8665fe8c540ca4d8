"""Machines may ask whether pages can be served; nobody has to sign in for that."""

import pytest
from django.db import DatabaseError, connection


@pytest.mark.django_db
def test_a_stranger_learns_that_the_desk_is_well(client):
    answer = client.get("/healthz")
    assert (answer.status_code, answer.content) == (200, b"ok\n")


@pytest.mark.django_db
def test_without_a_database_the_desk_is_not_well(client):
    def away(*_):
        raise DatabaseError

    with connection.execute_wrapper(away):
        assert client.get("/healthz").status_code == 503
