"""Reading: from the words of one text to what it says.

Called by journeys, the understanding room and the command line. It never fetches,
stores or asks anybody; the same text gives the same reading everywhere.
"""
