"""Text messages through Twilio, or whoever speaks as Twilio does.

Loaded by the registry. It only sends: what customers answer by text comes elsewhere.
"""
