"""Files of reviews: upload, say what the columns mean, watch them come in."""
