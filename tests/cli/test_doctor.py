"""The doctor sees what is wrong, says what to do, and never stops half-way."""

from __future__ import annotations

import argparse
import json
from datetime import timedelta

import pytest
from django.db import DatabaseError, connection

from amends.cli import doctor_command
from amends.cli.doctoring import clocks, database, disk, jobs, keys, mail
from amends.foundation import clock
from amends.foundation.jobs.presence import Presence


def levels(findings) -> set[str]:
    return {finding.level for finding in findings}


def said(findings) -> str:
    return "\n".join(f"{finding.said} {finding.advice}" for finding in findings)


@pytest.mark.django_db
def test_a_fresh_installation_is_well(capsys):
    status = doctor_command.run(argparse.Namespace(json=True))
    found = json.loads(capsys.readouterr().out)
    assert status == 0, found
    parts = {finding["part"] for finding in found}
    assert parts == {"database", "disk", "keys", "jobs", "clock", "mail", "reader"}


@pytest.mark.django_db
def test_a_migration_that_waits_is_seen():
    with connection.cursor() as cursor:
        cursor.execute("delete from django_migrations where app = 'accounts'")
    assert "amends migrate" in said(database.examine())


@pytest.mark.django_db
def test_without_a_database_the_other_parts_are_still_looked_at(capsys):
    def away(*_):
        raise DatabaseError

    with connection.execute_wrapper(away):
        status = doctor_command.run(argparse.Namespace(json=False))
    told = capsys.readouterr().out
    assert status == 1
    assert "disk" in told
    assert "mail" in told


@pytest.mark.django_db
def test_a_queue_without_a_worker_is_seen():
    assert "amends worker" in said(jobs.examine())


@pytest.mark.django_db
def test_a_worker_that_is_there_is_named():
    Presence.beat("here:1", concurrency=2, at=clock.now())
    assert "1 workers are there" in said(jobs.examine())


@pytest.mark.django_db
def test_a_worker_that_vanished_is_seen():
    Presence.beat("gone:1", concurrency=2, at=clock.now() - timedelta(minutes=10))
    assert "vanished" in said(jobs.examine())


@pytest.mark.django_db
def test_a_key_that_others_may_read_is_seen(settings, tmp_path):
    settings.HOME = tmp_path
    (tmp_path / "keys").mkdir()
    (tmp_path / "keys" / "secret").write_text("key")
    (tmp_path / "keys" / "secret").chmod(0o644)
    assert "chmod 600" in said(keys.examine())


@pytest.mark.django_db
def test_a_key_that_is_none_is_seen(settings):
    settings.ENCRYPTION_KEYS = ("not a key",)
    assert "fail" in levels(keys.examine())


def test_a_disk_that_is_nearly_full_is_seen(settings, tmp_path, monkeypatch):
    settings.HOME = tmp_path
    full = type("Usage", (), {"free": 10 * 2**20})()
    monkeypatch.setattr(disk.shutil, "disk_usage", lambda _: full)
    assert "fail" in levels(disk.examine())


@pytest.mark.django_db
def test_a_clock_that_went_back_is_seen():
    from amends.foundation.jobs.job import Job

    Job.objects.create(task="a.task", enqueued_at=clock.now() + timedelta(hours=2))
    assert "gone back" in said(clocks.examine())


@pytest.mark.django_db
def test_a_mail_server_that_does_not_answer_is_seen():
    found = list(mail.examine("smtp://127.0.0.1:1"))
    assert "fail" in levels(found)
    assert "AMENDS_MAIL_URL" in said(found)


@pytest.mark.django_db
@pytest.mark.mailservers
def test_a_mail_server_that_takes_our_mail_is_well(smtp_server):
    name = smtp_server.user.replace("@", "%40")
    found = mail.examine(
        f"smtp://{name}:{smtp_server.password}@127.0.0.1:{smtp_server.port}"
    )
    assert levels(found) == {"ok"}
