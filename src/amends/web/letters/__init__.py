"""Letters and cards, as pages: written on the case, printed together.

Called by the URL table. Nothing here is sent: paper leaves by hand.
"""
