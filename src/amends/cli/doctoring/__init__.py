"""Doctoring: one file for each part of an installation that `amends doctor` looks at.

Called by doctor_command only. It never mends anything: it says what to do.
"""
