"""A file is one thought, named for what it knows."""

import ast
import statistics
import sys

import pytest

from tests.house.source import SOURCE, python_files, refuse, tracked, tree, where

DRAWERS = {"utils", "util", "helpers", "helper", "common", "misc", "services"}
DRAWERS |= {"managers", "manager", "tools", "lib", "stuff"}
CAP, CAP_OF_VIEWS = 400, 200


def lines(path) -> int:
    return len(path.read_text("utf-8").splitlines())


def test_no_module_is_a_drawer():
    drawers = [
        where(path)
        for path in python_files(tests=True)
        if not DRAWERS.isdisjoint({path.stem, *path.parent.parts[-2:]})
    ]
    refuse(drawers)


def test_no_file_is_cut_in_numbered_parts():
    parts = [
        where(path)
        for path in python_files(tests=True)
        if path.stem.rstrip("0123456789").endswith(("_part", "_"))
        and path.stem[-1].isdigit()
    ]
    refuse(parts)


def test_no_file_is_longer_than_one_thought():
    long = [
        f"{where(path)} has {lines(path)} lines"
        for path in python_files(tests=True)
        if lines(path) > (CAP_OF_VIEWS if path.stem == "views" else CAP)
    ]
    refuse(long)


def test_the_settings_stay_short():
    assert lines(SOURCE / "config" / "settings.py") <= 200


def test_the_middle_file_has_fewer_than_sixty_lines(capsys):
    lengths = [lines(path) for path in python_files()]
    middle = statistics.median(lengths)
    with capsys.disabled():
        sys.stdout.write(f"\n{len(lengths)} files, median {middle:.0f} lines\n")
    assert middle < 60


def test_every_package_has_its_name_plate():
    bare = [
        where(path)
        for path in python_files()
        if path.name == "__init__.py" and not ast.get_docstring(tree(path))
    ]
    refuse(bare)


@pytest.mark.parametrize("folder", ["amends", ".ci/run"])
def test_the_scripts_can_be_called(folder):
    script = next(path for path in tracked() if where(path) == folder)
    assert script.stat().st_mode & 0o111
