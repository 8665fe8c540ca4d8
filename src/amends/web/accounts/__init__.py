"""Sign-in, people, roles, voices and tokens, as pages."""
