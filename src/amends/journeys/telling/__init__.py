"""Telling: what happened in cases, to programs of the house's own and to its people.

The timetable asks for it; it reads the story of the cases and nothing else, so that no
other journey has to think of those who want to know. It never tells customers
anything, and neither a message to a program nor a notice holds a customer's words or
name.
"""
