"""The error of files that are no tables."""


class Unreadable(Exception):
    """The file cannot be read as a table; the text says what to do."""
