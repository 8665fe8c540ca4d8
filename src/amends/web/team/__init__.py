"""The team, as a page: praise by name, who was won back, fair shares, the pulse.

Called by the URL table. The deeds are those of journeys.caring. Nobody is ranked.
"""
