"""Every command that is offered exists and is described."""

import argparse
from importlib import import_module

import pytest

from amends.cli.entry import COMMANDS
from tests.house.source import ROOT

REFERENCE = ROOT / "docs" / "reference" / "commands.md"


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_can_be_asked_for_help(command):
    module = import_module(f"amends.cli.{command}_command")
    parser = argparse.ArgumentParser()
    module.arguments(parser)
    assert parser.format_help()
    assert callable(module.run)


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_has_its_section_in_the_reference(command):
    assert f"\n## amends {command}\n" in REFERENCE.read_text("utf-8")
