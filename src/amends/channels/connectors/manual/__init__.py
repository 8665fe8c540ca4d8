"""Manual: reviews pasted by hand from sites that offer no other way."""
