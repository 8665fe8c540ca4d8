"""Data flows one way: rooms only look down, in imports and in the database."""

import subprocess

from django.apps import apps

from amends.cli.project import tool
from tests.house.source import ROOT, ranks, refuse


def test_the_contracts_of_the_layers_hold():
    done = subprocess.run(
        [tool("lint-imports"), "--no-cache"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout


def room_of(model) -> str:
    return model.__module__.split(".")[1]


def test_no_model_refers_to_a_room_above_it():
    floor = ranks()
    ours = [m for m in apps.get_models() if m.__module__.startswith("amends.")]
    assert ours
    upward = [
        f"{model.__name__}.{field.name} → {field.related_model.__name__}"
        for model in ours
        for field in model._meta.get_fields()
        if field.is_relation and not field.auto_created and field.related_model
        if field.related_model.__module__.startswith("amends.")
        if floor[room_of(field.related_model)] > floor[room_of(model)]
    ]
    refuse(upward)
