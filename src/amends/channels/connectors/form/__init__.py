"""Form: our own feedback page; the answer goes to a private page and by e-mail."""
