"""Walking: read a list that changes while it is read, and lose nothing.

Called by connectors whose platform shows a list, the newest first. It keeps its place
in the cursor; it never speaks with a platform itself.
"""
