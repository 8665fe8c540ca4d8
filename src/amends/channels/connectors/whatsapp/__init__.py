"""WhatsApp: messages to a business number of the Cloud API, heard and answered.

The registry opens its connector. It never decides what a message means.
"""
