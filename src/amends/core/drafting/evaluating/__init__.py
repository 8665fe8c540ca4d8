"""Evaluating: how drafts do over many invented reviews, in figures and to the eye.

Called by `amends eval drafts` and by tests. The reviews are put together from
sentences of our own; nobody's words are in them, and nothing is tuned on others'.
"""
