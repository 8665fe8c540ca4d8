"""Paper: letters and cards as one file for the printer, and the pictures on them.

Called by the pages and the API of letters, and for signatures. Nothing here is sent:
paper leaves by hand.
"""

from pathlib import Path

TEMPLATE = Path(__file__).with_name("letters.typ")
