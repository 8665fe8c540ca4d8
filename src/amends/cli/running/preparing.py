"""A child of `amends up`: migrate, then print the path of a one-time sign-in link.

``python -m amends.cli.running.preparing``
"""

from __future__ import annotations

import sys

from amends.cli.installation import enter


def main() -> int:
    """Bring the database up to date and let the first person in."""
    enter()
    from django.core.management import call_command  # noqa: PLC0415 - after enter
    from django.db import DatabaseError  # noqa: PLC0415 - after enter

    from amends.accounts import sign_in_link  # noqa: PLC0415 - after enter

    try:
        call_command("migrate", interactive=False, verbosity=0)
        path = sign_in_link.issue_for_first_person()
    except DatabaseError as error:
        print(f"The database cannot be used: {error}", file=sys.stderr)
        print("`amends doctor` says what is wrong and what to do.", file=sys.stderr)
        return 1
    print(path)
    return 0


if __name__ == "__main__":
    sys.exit(main())
