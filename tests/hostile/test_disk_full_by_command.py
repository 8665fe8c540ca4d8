"""``amends import`` on a full disk ends with advice rather than a traceback."""

from __future__ import annotations

import argparse
import errno
from pathlib import Path

import pytest

from amends.accounts.location import Location
from amends.accounts.organisation import Organisation
from amends.cases.case import Case
from amends.channels.file_import import FileImport
from amends.cli.importing import bring
from amends.foundation.room import WholeFiles


def options(path: Path) -> argparse.Namespace:
    path.write_text("stars,text\n1,The pizza was cold\n")
    return argparse.Namespace(
        file=path,
        organisation="tuul",
        location=None,
        column=[],
        preview=False,
        month_first=False,
    )


def test_a_full_disk_is_advice_and_not_a_traceback(
    tuul: Organisation,
    tartu: Location,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def no_room(*_args: object) -> str:
        raise OSError(errno.ENOSPC, "No space left on device")

    wanted = options(tmp_path / "reviews.csv")
    with monkeypatch.context() as patch:
        patch.setattr(WholeFiles, "_save", no_room)
        assert bring(wanted) == 2
    assert "the disk is full" in capsys.readouterr().err
    assert not FileImport.objects.exists()
    assert bring(wanted) == 0
    assert Case.objects.count() == 1
