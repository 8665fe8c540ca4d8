"""One folder per platform; only the registry opens them."""
