"""Telegram: what people write to a bot, alone or in a group, heard and answered.

The registry opens its connector. It never decides what a message means.
"""
