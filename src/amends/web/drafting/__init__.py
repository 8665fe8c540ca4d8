"""Drafting, as pages: drafts on request, the signer's voice, and the house's model.

Called by the URL table; the composer includes its templates. Words are proposed by
journeys.answer and journeys.wording; nothing is sent from here.
"""
