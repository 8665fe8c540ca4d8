"""Web: the HTMX door; a folder per room. It only translates."""
