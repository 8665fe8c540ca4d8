"""`amends standin` says what is wrong before it opens anything."""

from __future__ import annotations

import pytest

from amends.cli.entry import main


def test_a_platform_without_a_stand_in_is_named(capsys: pytest.CaptureFixture) -> None:
    assert main(["standin", "google", "nowhere"]) == 2
    assert "nowhere" in capsys.readouterr().err


@pytest.mark.django_db
def test_without_a_demo_nothing_is_connected(capsys: pytest.CaptureFixture) -> None:
    words = ["standin", "google", "--demo", "--port", "0"]
    assert main(words) == 2
    assert "There is no demo business here" in capsys.readouterr().err
