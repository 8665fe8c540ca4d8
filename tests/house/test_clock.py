"""Only the clock asks what time it is; everybody else is told."""

import ast

from tests.house.source import SOURCE, name, python_files, refuse, tree, where

CLOCK = SOURCE / "foundation" / "clock.py"
ASKING = ("timezone.now", "datetime.now", "datetime.utcnow", "datetime.today")
ASKING += ("date.today", "time.time", "time.time_ns", "time.localtime", "time.gmtime")
AUTOMATIC = {"auto_now", "auto_now_add"}


def asks(node) -> bool:
    if isinstance(node, ast.Attribute):
        return name(node).endswith(ASKING)
    return isinstance(node, ast.keyword) and node.arg in AUTOMATIC


def test_nobody_but_the_clock_asks_for_the_time():
    found = [
        where(path, node.lineno)
        for path in python_files()
        if path != CLOCK
        for node in ast.walk(tree(path))
        if asks(node)
    ]
    refuse(found)
