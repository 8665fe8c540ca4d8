"""Answers, as pages: who allows them, what leaves by itself, words that stand ready.

Called by the URL table. Every change goes through journeys.
"""
