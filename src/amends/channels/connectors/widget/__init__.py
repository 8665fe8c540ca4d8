"""Widget: our own chat and feedback window on the house's site.

The registry opens its connector; the pages are in `web/widget`. It never speaks with
anybody else's platform.
"""
