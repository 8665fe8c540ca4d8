"""Graph: what Facebook, Instagram, Messenger and WhatsApp have in common.

Called by their connectors only. It knows Meta's addresses, errors and signatures; it
never knows what is read or said.
"""
