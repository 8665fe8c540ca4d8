"""Paper, as the world sees it, and the strings that its owner can pull."""
