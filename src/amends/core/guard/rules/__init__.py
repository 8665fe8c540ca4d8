"""Rules: one file for each finding that a reply can earn.

Called by the rulebook. A rule reads the matter and never changes it. Where a law
or a platform's policy stands behind a rule, its source and the date on which it
was last checked stand beside it.
"""
