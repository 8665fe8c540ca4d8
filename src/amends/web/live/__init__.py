"""Live: an open page hears within a second that something new came.

A page that is looked at holds one line open (`foundation.lines`). It is told that there
is news and never what: the page asks for that itself, as its reader may see it.
"""
