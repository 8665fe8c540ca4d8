"""Amends: hear, understand, answer, put right, learn."""
