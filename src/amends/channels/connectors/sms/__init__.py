"""Text messages through Twilio, or whoever speaks as Twilio does.

Loaded by the registry. It sends, and hears what customers answer; journeys.asking says
what that means.
"""
