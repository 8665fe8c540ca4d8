"""Patterns: worlds with known truths, traps that catch the hasty, and the command."""
