"""Learning: from all that was said to what recurs, what was done, and what it changed.

    gather the facts → count them → look on Mondays → tell → act → judge → tell others

Called by the timetable and the doors. It looks through core.patterns and never
decides anything about a customer.
"""
