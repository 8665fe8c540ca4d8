"""Telling: what happened in cases, to programs of the house's own and to its people.

The timetable asks for it; it reads the story of the cases and nothing else, so that no
other journey has to think of those who want to know. It never tells customers
anything, and a message to a program holds no customer's words or names.
"""
