"""Doors translate: rows come from the request, and no view asks in its own words."""

import ast

from tests.house.source import SOURCE, name, python_files, refuse, tree, where

DOORS = (SOURCE / "web", SOURCE / "api")
# What a request hands out already narrowed to what its person may see.
HANDED_OUT = {"Case.objects", "Feedback.objects", "Channel.objects", "Location.objects"}
REQUESTS = {SOURCE / "web" / "staff.py", SOURCE / "api" / "caller.py"}
OWN_WORDS = {"filter", "exclude", "annotate", "raw", "extra"}


def in_doors():
    return [
        path
        for path in python_files()
        if any(path.is_relative_to(door) for door in DOORS) and path not in REQUESTS
    ]


def test_cases_and_feedback_come_from_the_request():
    found = [
        where(path, node.lineno)
        for path in in_doors()
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Attribute) and name(node) in HANDED_OUT
    ]
    refuse(found)


def test_no_view_narrows_rows_in_its_own_words():
    found = [
        where(path, node.lineno)
        for path in in_doors()
        if path.stem == "views"
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Attribute) and node.attr in OWN_WORDS
    ]
    refuse(found)
