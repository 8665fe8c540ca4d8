"""Find feedback by its words, on either database.

A query is words: all have to occur, the last one may be a beginning. Whatever else
people type is taken as words too; no syntax can break it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from django.db import connection
from django.db.models.expressions import RawSQL

if TYPE_CHECKING:
    from amends.cases.case_queries import CaseQuerySet

WORD = re.compile(r"\w+")
MOST_WORDS = 12


def words_of(query: str) -> list[str]:
    """Return the words that are looked for, at most a dozen."""
    return WORD.findall(query)[:MOST_WORDS]


def saying(cases: CaseQuerySet, query: str) -> CaseQuerySet:
    """Keep the cases in which somebody said all of these words."""
    words = words_of(query)
    if not words:
        return cases
    sql, terms = _sqlite(words) if connection.vendor == "sqlite" else _postgres(words)
    # The terms are parameters; the statement is one of two constants.
    return cases.filter(pk__in=RawSQL(sql, [terms]))  # noqa: S611


def _sqlite(words: list[str]) -> tuple[str, str]:
    terms = " ".join(f'"{word}"' for word in words) + "*"
    return (
        "SELECT case_id FROM cases_feedback WHERE id IN "
        "(SELECT rowid FROM cases_search WHERE cases_search MATCH %s)",
        terms,
    )


def _postgres(words: list[str]) -> tuple[str, str]:
    terms = " & ".join(f"'{word}'" for word in words) + ":*"
    return (
        "SELECT case_id FROM cases_feedback "
        "WHERE search @@ to_tsquery('simple'::regconfig, %s)",
        terms,
    )
