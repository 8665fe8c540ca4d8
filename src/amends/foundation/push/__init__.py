"""Push: the sealed message and the signature that a browser's push service wants.

Called by journeys.telling.knocking. It computes and calls nobody.
"""
