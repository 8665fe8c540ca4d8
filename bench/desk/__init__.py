"""The desk beside django-helpdesk and beside the barest page that could do the same.

Called by `amends bench desk`: inbox, case, search, figures and replies over the same
cases, round after round in turn, so that a busy minute hits every contender.
"""
