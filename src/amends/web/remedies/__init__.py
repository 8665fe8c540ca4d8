"""Putting it right, as pages: the case's panel, the policy, what was given.

Called by the URL table and the case page. The deeds are those of
journeys.putting_right and its neighbours.
"""
