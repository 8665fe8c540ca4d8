"""Running: what `amends up` needs to keep a desk alive on one machine.

Called by up_command only. It never loads Django: the supervisor stays small, and
everything that touches data is a child process.
"""
