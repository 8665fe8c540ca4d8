"""The desk on the reader's own device: installed, knocked at, read without a line.

Called by the URL table. Nothing of a customer stays on a device unless its reader says
so there, and signing out takes it away.
"""
