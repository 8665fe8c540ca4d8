"""`amends rekey`: encrypt every stored secret with the first key, so that others go."""

from __future__ import annotations

import argparse
import sys

from amends.cli.installation import enter


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command understands."""
    parser.epilog = (
        "Put a new key in front of the old one in AMENDS_ENCRYPTION_KEYS, start web "
        "and worker anew, run this, then take the old key away. It may be stopped and "
        "run again."
    )


def run(options: argparse.Namespace) -> int:
    """Encrypt anew; 1 when something stored fits none of the keys."""
    del options
    enter()
    from django.conf import settings  # noqa: PLC0415 - after enter
    from django.core.exceptions import ImproperlyConfigured  # noqa: PLC0415 - the same
    from django.db import DatabaseError  # noqa: PLC0415 - the same

    from amends.foundation.secrets import KeyMissing, rotate  # noqa: PLC0415 - the same

    try:
        count = rotate()
    except (KeyMissing, ImproperlyConfigured) as error:
        print(error, file=sys.stderr)
        return 1
    except DatabaseError as error:
        print(f"The database does not answer: {error}", file=sys.stderr)
        print("`amends doctor` says what is wrong and what to do.", file=sys.stderr)
        return 1
    print(f"{count} rows are encrypted with the first key.")
    if len(settings.ENCRYPTION_KEYS) > 1:
        print("The other keys in AMENDS_ENCRYPTION_KEYS are not needed any more.")
    return 0
