"""Understanding, as pages: a reading in people's words, and the form to correct it."""
