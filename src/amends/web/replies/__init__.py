"""Replies, as pages: the desk where an answer is written, guarded, approved and sent.

Called by the URL table and, for the desk on the case page, by web.cases. Every change
goes through journeys.answer.
"""
