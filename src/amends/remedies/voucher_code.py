"""Codes that nobody can guess and everybody can read out.

Eighty bits of chance in sixteen signs without those that look alike; what is typed
instead of them (O for 0, I and L for 1) is understood.
"""

from __future__ import annotations

import secrets

from amends.accounts.digest import digest

SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
LENGTH = 16
GROUP = 4
ALIKE = str.maketrans({"O": "0", "I": "1", "L": "1", "U": "V"})


def fresh_code() -> str:
    """Return a new code, such as ``7KQM-4XPT-9WHD-2R6N``."""
    return grouped("".join(secrets.choice(SIGNS) for _sign in range(LENGTH)))


def read_code(typed: str) -> str:
    """Return a code as it is kept; empty for what cannot be one."""
    upper = typed[:100].upper().translate(ALIKE)
    signs = "".join(sign for sign in upper if sign not in " -–\t\r\n")
    if len(signs) != LENGTH or not set(signs) <= set(SIGNS):
        return ""
    return grouped(signs)


def grouped(signs: str) -> str:
    """Return the signs as they are printed."""
    return "-".join(signs[at : at + GROUP] for at in range(0, LENGTH, GROUP))


def digest_of(code: str) -> str:
    """Return what the database finds a code by; it cannot be turned back."""
    return digest(f"voucher:{code}")
