"""Testing: what `amends test` needs around pytest; servers, packages, runs, the table.

Called by test_command, and by fixtures that want a PostgreSQL of their own.
It never touches a database server that was running before.
"""
