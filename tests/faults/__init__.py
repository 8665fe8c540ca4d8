"""Faults: workers are killed with SIGKILL at hundreds of points; nothing may be lost.

``python -m tests.faults.rehearsal jobs --seed 7`` plays one story by hand.
"""
