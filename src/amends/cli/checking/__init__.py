"""Checking: what `amends check` looks at, each check a line.

Called by check_command only. It never changes a file unless asked to mend.
"""
