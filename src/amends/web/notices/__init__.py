"""Notices: what the reader should know, and how they want to hear of it.

Called by the URL table. They are the reader's own: nobody sees somebody else's.
"""
