"""The trail tells in plain words what was done, and every deed has its words."""

from __future__ import annotations

import ast

from amends.accounts.audit import AuditEntry
from amends.web.accounts.deeds import DEEDS
from tests.house.source import calls, name, python_files
from tests.world import NOON, signed_in

WRITERS = ("AuditEntry.write", "AuditEntry.of", "AuditEntry.write_call")


def written() -> set[str]:
    """Return every verb that the source writes into the trail."""
    return {
        call.args[0].value
        for path in python_files()
        for call in calls(path)
        if name(call.func) in WRITERS
        and call.args
        and isinstance(call.args[0], ast.Constant)
    }


def test_every_deed_has_words():
    assert "issue token" in written()
    assert written() - DEEDS.keys() == set()


def test_kadri_reads_what_was_done_and_to_whom(kadri, paper):
    AuditEntry.write("pause", paper, by=kadri.user, at=NOON)
    detail = {"email": "jaan@tuul.example"}
    AuditEntry.write(
        "invite", kadri.organisation, by=kadri.user, at=NOON, detail=detail
    )
    page = signed_in(kadri).get("/trail/").content.decode()
    assert "Paused a channel" in page
    assert "Invited somebody" in page
    assert "jaan@tuul.example" in page
    assert f"Channel:{paper.pk}" not in page


def test_a_deed_of_another_version_is_told_as_it_is_kept(kadri, paper):
    AuditEntry.write("sing", paper, by=kadri.user, at=NOON)
    assert "sing" in signed_in(kadri).get("/trail/").content.decode()
