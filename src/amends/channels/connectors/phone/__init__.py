"""Phone: what a caller said, noted in ten seconds; answered by calling back."""
