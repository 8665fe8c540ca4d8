"""Bad input on the whole way: in by every door, through the pages, out as a reply."""
