"""Style guide: every component in each state, for those who build pages.

Called by the URL table. Shows a cast of its own; never reads anybody's data.
"""
