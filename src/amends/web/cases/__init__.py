"""Cases, as pages: the inbox, the case with its conversation, and all one does there.

Called by the URL table. Reads only what the asking member may see.
"""
