"""The whole house: what members who see all of it ask again and again.

Called by the pages, where nothing is narrowed and nothing hidden from the reader; each
question is put together once. Who sees less asks through `journeys.seeing`.
"""
