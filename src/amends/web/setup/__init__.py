"""The first run: who are you, look around or start your own, in three steps."""
