"""Letters: from the bytes of a mail to the words of the contract, and back.

Called by the connectors that carry mail, whichever way it travels. Pure; it never
speaks with a server.
"""
