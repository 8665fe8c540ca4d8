"""Hooks: where platforms send what they have to say, signed.

Called by platforms and never by people. It reads nothing that is not proven.
"""
