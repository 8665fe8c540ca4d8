"""File: reviews that arrive as a table; answered by copy, open, confirm."""
