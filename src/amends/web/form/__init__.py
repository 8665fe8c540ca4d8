"""Form: the public feedback page of a place, the private page of an answer, the poster.

Called by visitors without any sign-in. It sets no cookie, needs no script and never
shows anything but the visitor's own conversation.
"""
