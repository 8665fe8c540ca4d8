"""Cases: the inbox. Feedback, customers, cases, their events and their search.

Called by journeys and the doors. It never talks to a platform.
"""
