"""Doorway: allauth's pages in our look. It brings their frame, they bring the words.

allauth renders with Django's template language, so its frame is written in it too.
"""
