"""Notices: mails in which a platform without an interface tells of a new review.

One file per sender, each a declaration of how its notices look. Called by the parser
of mails; what is not proven to come from that sender stays an ordinary mail.
"""
