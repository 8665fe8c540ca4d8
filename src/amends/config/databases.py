"""The one database: SQLite beside the data, or the server that DATABASE_URL names."""

from __future__ import annotations

from typing import Any

import dj_database_url

# Measured: with these, writers wait for one another instead of failing "locked";
# IMMEDIATE takes the write lock at BEGIN, so no transaction has to be upgraded. A
# checkpoint every 40 MB instead of every 4 takes a tenth off each arrival, since
# pages that arrivals change again and again are copied once. An arrival changes some
# forty pages, of each a few bytes: small pages take another twentieth off, and lists
# and search cost the same. A database keeps the size with which it was made.
SQLITE = {
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    "init_command": (
        "PRAGMA page_size=2048; PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;"
        "PRAGMA mmap_size=268435456; PRAGMA cache_size=-16000;"
        "PRAGMA temp_store=MEMORY; PRAGMA journal_size_limit=67108864;"
        "PRAGMA wal_autocheckpoint=20000;"
    ),
}


def database(url: str) -> dict[str, Any]:
    """Return Django's settings for the database at ``url``."""
    found: dict[str, Any] = dict(dj_database_url.parse(url, conn_max_age=600))
    if found["ENGINE"].endswith("sqlite3"):
        found["OPTIONS"] = dict(SQLITE)
    else:
        found["CONN_HEALTH_CHECKS"] = True
    return found
