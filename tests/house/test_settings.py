"""Every variable of the environment is documented, and only one file reads them."""

import ast
import re

import pytest

from tests.house.source import (
    ROOT,
    SOURCE,
    calls,
    name,
    python_files,
    refuse,
    tree,
    where,
)

ENVIRONMENT = SOURCE / "config" / "environment.py"
REFERENCE = ROOT / "docs" / "reference" / "settings.md"
READING = {"value", "flag", "number", "words"}
# Who starts the program may look before the settings are read.
DOORS = SOURCE / "cli"
# Where tests/faults tells a process to kill itself; a person never sets it.
KILLING = SOURCE / "foundation" / "faults.py"


def variables() -> set[str]:
    return {
        call.args[0].value
        for call in calls(ENVIRONMENT)
        if name(call.func) in READING and isinstance(call.args[0], ast.Constant)
    }


def test_the_environment_is_found():
    assert {"AMENDS_HOME", "DATABASE_URL"} <= variables()


@pytest.mark.parametrize("variable", sorted(variables()))
def test_a_variable_is_documented(variable):
    assert f"`{variable}`" in REFERENCE.read_text("utf-8")


def test_no_variable_is_documented_that_nobody_reads():
    told = set(
        re.findall(r"^\| `([A-Z_]+)`", REFERENCE.read_text("utf-8"), re.MULTILINE)
    )
    assert told - variables() == set()


def test_nobody_else_reads_the_environment():
    readers = [
        where(path, node.lineno)
        for path in python_files()
        if path not in {ENVIRONMENT, KILLING} and not path.is_relative_to(DOORS)
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Attribute)
        and name(node) in {"os.environ", "os.getenv"}
        and path.parent.name != "config"
    ]
    refuse(readers)
