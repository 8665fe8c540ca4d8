"""Widget: the chat and feedback window on the house's own site.

Called by visitors without any sign-in, from a frame that only the house's sites may
show. It sets no cookie and never shows anything but the visitor's own conversation.
"""
