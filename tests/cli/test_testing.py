"""`amends test` counts honestly: what failed, what waited, and a run that never was."""

from __future__ import annotations

import argparse
from contextlib import ExitStack

import pytest

from amends.cli import test_command
from amends.cli.testing import packages, table
from amends.cli.testing.runs import Outcome, Run, carry_out, counted, order

CORE = Run("core", "none", ())
REPORT = """<?xml version="1.0" encoding="utf-8"?>
<testsuites><testsuite name="pytest">
<testcase name="well" />
<testcase name="well too"><system-out>said</system-out></testcase>
<testcase name="wrong"><failure message="assert">x</failure></testcase>
<testcase name="broken"><error message="collection failure">x</error></testcase>
<testcase name="waits"><skipped message="needs &lt;postfix&gt;" />
</testcase></testsuite></testsuites>"""


def outcome(passed=3, failed=0, waited=()):
    return Outcome(CORE, passed, failed, waited, 1.5)


def test_errors_count_as_failures_and_skips_keep_their_reason(tmp_path):
    report = tmp_path / "report.xml"
    report.write_text(REPORT)
    found = counted(CORE, report=report, status=1, seconds=1)
    assert (found.passed, found.failed) == (2, 2)
    assert found.waited == ("needs <postfix>",)


def test_a_second_try_counts_instead_of_the_first_and_is_told(tmp_path):
    report = tmp_path / "report.xml"
    tries = '<testcase name="slow" />'
    report.write_text(REPORT.replace("</testsuite>", f"{tries}{tries}</testsuite>"))
    found = counted(CORE, report=report, status=1, seconds=1)
    assert (found.passed, found.failed) == (3, 2)
    assert "tried a second time: ::slow" in table.lines([found])


def test_a_run_that_left_no_report_has_failed(tmp_path):
    found = counted(CORE, report=tmp_path / "none.xml", status=3, seconds=1)
    assert (found.passed, found.failed) == (0, 1)


def test_a_run_that_found_nothing_to_do_has_not_failed(tmp_path):
    found = counted(CORE, report=tmp_path / "none.xml", status=5, seconds=1)
    assert (found.passed, found.failed) == (0, 0)


def test_the_last_line_is_the_sum_over_all_runs():
    told = list(table.lines([outcome(3, 1), outcome(4, 1, ("needs chromium",))]))
    assert told[-1] == "7 passed, 2 failed"
    assert "1 tests waited: needs chromium" in told


@pytest.fixture
def ended(monkeypatch):
    """Let the command come to its end with outcomes and packages of our choice."""

    def end(outcomes, *, lacking=()):
        runs = iter(outcomes)
        monkeypatch.setattr(packages, "provide", lambda: list(lacking))
        monkeypatch.setattr(
            test_command, "planned", lambda *_, **__: [CORE] * len(outcomes)
        )
        monkeypatch.setattr(test_command, "carry_out", lambda *_, **__: next(runs))
        words = argparse.Namespace(sqlite=False, postgres=False, more=[])
        return test_command.run(words)

    return end


def test_tests_that_pass_are_a_success(ended):
    assert ended([outcome(), outcome()]) == 0


def test_one_failure_fails_the_whole(ended):
    assert ended([outcome(), outcome(failed=1)]) == 1


def test_no_test_at_all_is_a_failure(ended):
    assert ended([outcome(passed=0)]) == 1


def test_what_the_machine_lacks_is_said_aloud(ended, monkeypatch, capsys):
    monkeypatch.delenv("CI", raising=False)
    postfix = packages.Need("postfix", "SMTP", lambda: False)
    assert ended([outcome()], lacking=[postfix]) == 0
    assert "NOT TESTED: SMTP" in capsys.readouterr().out


def test_ci_does_not_forgive_what_the_machine_lacks(ended, monkeypatch):
    monkeypatch.setenv("CI", "true")
    postfix = packages.Need("postfix", "SMTP", lambda: False)
    assert ended([outcome()], lacking=[postfix]) == 1


def test_somebody_without_root_is_told_what_to_install(monkeypatch, capsys):
    monkeypatch.setattr(packages, "debian", lambda: False)
    postfix = packages.Need("postfix", "SMTP", lambda: False)
    monkeypatch.setattr(packages, "NEEDS", (postfix,))
    assert packages.provide() == [postfix]
    assert "sudo apt-get install postfix" in capsys.readouterr().out


def test_installing_starts_no_server_and_leaves_the_policy_as_it_was(
    monkeypatch, tmp_path
):
    policy = tmp_path / "policy-rc.d"
    monkeypatch.setattr(packages, "POLICY", policy)
    with packages.servers_asleep():
        assert policy.read_text() == "#!/bin/sh\nexit 101\n"
    assert not policy.exists()


def test_the_policy_of_the_machine_is_not_touched(monkeypatch, tmp_path):
    policy = tmp_path / "policy-rc.d"
    policy.write_text("its own")
    monkeypatch.setattr(packages, "POLICY", policy)
    with packages.servers_asleep():
        assert policy.read_text() == "its own"
    assert policy.read_text() == "its own"


def test_a_path_means_what_it_means_to_the_caller(monkeypatch, tmp_path):
    (tmp_path / "test_soup.py").touch()
    monkeypatch.chdir(tmp_path)
    assert test_command.located("test_soup.py::test_cold") == (
        f"{tmp_path}/test_soup.py::test_cold"
    )
    assert test_command.located("-x") == "-x"


def test_the_whole_is_core_then_sqlite_then_postgresql(monkeypatch):
    monkeypatch.setattr(test_command.cluster, "binaries", lambda: "bin")
    monkeypatch.setattr(test_command, "server_version", lambda: "PostgreSQL")
    monkeypatch.setattr(test_command.cluster, "cluster", SimpleCluster)
    with ExitStack() as stack:
        runs = test_command.planned((), sqlite=True, postgres=True, stack=stack)
        assert [run.name for run in runs] == ["core", "everything", "database"]


class SimpleCluster:
    """A cluster that is not started."""

    def __enter__(self):
        return "postgres://amends@%2Ftmp/amends"

    def __exit__(self, *_):
        pass


def test_pytest_runs_in_a_process_of_its_own(tmp_path):
    (tmp_path / "test_one.py").write_text("def test_it(): pass\n")
    words = ("-q", "-p", "no:cacheprovider", "-p", "no:django", str(tmp_path))
    run = Run("one", "none", words, django=False)
    found = carry_out(run, root=tmp_path, folder=tmp_path)
    assert (found.passed, found.failed) == (1, 0)


def test_ci_runs_in_one_order_and_people_in_a_new_one(monkeypatch):
    monkeypatch.setenv("CI", "true")
    assert order() == order() != ()
    monkeypatch.delenv("CI")
    assert order() == ()
