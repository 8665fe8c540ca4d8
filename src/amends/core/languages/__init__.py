"""Languages: one folder of data per language, readable and mendable by its speakers.

Each folder (``et``, ``fi``, ``ro``, ``en`` …) holds TOML word lists for reading
and guard and Fluent phrases for drafting. This package only opens them; it never
decides anything.
"""
