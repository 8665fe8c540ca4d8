"""A child of `amends up`: migrate, then print the path of a one-time sign-in link.

``python -m amends.cli.running.preparing``; ``--demo`` opens Pizzeria Tuul first;
``--link`` leaves the database as it is, since a desk runs on it.
"""

from __future__ import annotations

import sys

from amends.cli.installation import enter


def main(words: list[str]) -> int:
    """Bring the database up to date and let the first person in."""
    enter()
    from django.db import DatabaseError  # noqa: PLC0415 - after enter

    from amends.accounts import sign_in_link  # noqa: PLC0415 - after enter
    from amends.cli.running.migrating import migrate  # noqa: PLC0415 - after enter

    try:
        if "--link" not in words:
            migrate()
        path = sign_in_link.issue_for_first_person()
        if "--demo" in words:
            open_demo()
    except DatabaseError as error:
        print(f"The database cannot be used: {error}", file=sys.stderr)
        print("`amends doctor` says what is wrong and what to do.", file=sys.stderr)
        return 1
    print(path)
    return 0


def open_demo() -> None:
    """Give the first person the demo business; the second time they have it."""
    from amends.accounts.user import User  # noqa: PLC0415 - after enter
    from amends.foundation import clock  # noqa: PLC0415 - after enter
    from amends.journeys import demo  # noqa: PLC0415 - after enter

    person = User.objects.order_by("pk")[0]
    demo.begin(person, at=clock.now())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
