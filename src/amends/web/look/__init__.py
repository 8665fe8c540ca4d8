"""Look: the style sheet, the reader's theme and language, the frame around a page.

Called by the layouts and the URL table. Never knows what a page is about.
"""
