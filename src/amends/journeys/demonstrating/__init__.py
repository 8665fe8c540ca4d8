"""Demonstrating: how Pizzeria Tuul came by its two years of guests.

Holds the texts, the chronicle made from them and the steps that put it on stage.
Called by journeys.demo and by the timetable; it never speaks to a network, and what
it answers in the past is concluded on the spot instead of being sent.
"""
