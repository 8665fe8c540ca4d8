"""Let ``python -m amends`` be the command line."""

import sys

from amends.cli import main

if __name__ == "__main__":
    sys.exit(main())
