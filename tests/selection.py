"""Which tests run where: ``--database-only``, and groups that share a server."""

from __future__ import annotations

import pytest

DATABASE_FIXTURES = {"db", "transactional_db", "live_server"}
# Whoever asks for one of these drives a real server, and gets the mark of it.
SERVERS = {"browser": {"browser"}, "mailservers": {"dovecot"}}


def pytest_addoption(parser: pytest.Parser) -> None:
    """Offer the choice that the second database's run makes."""
    parser.addoption(
        "--database-only",
        action="store_true",
        help="only tests that touch the database",
    )


def touches_database(item: pytest.Item) -> bool:
    """Say whether the answer of this test could depend on the database."""
    marks = ("django_db", "database")
    return (
        any(item.get_closest_marker(mark) for mark in marks)
        or not DATABASE_FIXTURES.isdisjoint(getattr(item, "fixturenames", ()))
        or hasattr(getattr(item, "cls", None), "databases")
    )


# First, because xdist reads the groups in the same hook.
@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(
    config: pytest.Config, items: list[pytest.Item]
) -> None:
    """Drop what the run does not want; keep one browser and one mail server busy."""
    for item in items:
        wanted = set(getattr(item, "fixturenames", ()))
        for mark, fixtures in SERVERS.items():
            if wanted & fixtures:
                item.add_marker(mark)
            if item.get_closest_marker(mark):
                item.add_marker(pytest.mark.xdist_group("servers"))
                # A second try on a loaded machine, told aloud at the end (-rR).
                item.add_marker(pytest.mark.flaky(reruns=1))
    if config.getoption("database_only"):
        left = [item for item in items if not touches_database(item)]
        items[:] = [item for item in items if touches_database(item)]
        config.hook.pytest_deselected(items=left)
