"""Find feedback by its words, on either database.

A query is words: all have to occur, the last one may be a beginning. Whatever else
people type is taken as words too; no syntax can break it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from django.db import connection
from django.db.models.expressions import RawSQL

from amends.foundation.statements import ask

if TYPE_CHECKING:
    from amends.cases.case_queries import CaseQuerySet

WORD = re.compile(r"\w+")
MOST_WORDS = 12
MOST_FOUND = 2_000
"""Pieces of feedback that a search of everything looks at, the newest."""
SCREEN = 51
"""Cases on a screen, and one that says whether there are more."""
EVER = {
    "sqlite": "SELECT case_id FROM cases_feedback WHERE id IN "
    "(SELECT rowid FROM cases_search WHERE cases_search MATCH %s)",
    "postgresql": "SELECT case_id FROM cases_feedback "
    "WHERE search @@ to_tsquery('simple'::regconfig, %s)",
}
LATELY = {
    "sqlite": "SELECT case_id FROM (SELECT f.case_id FROM cases_search "
    "CROSS JOIN cases_feedback f ON f.id = cases_search.rowid "
    "WHERE cases_search MATCH %s AND f.organisation_id = %s "
    "ORDER BY cases_search.rowid DESC LIMIT %s) lately",
    "postgresql": "SELECT case_id FROM (SELECT f.case_id FROM cases_feedback f "
    "WHERE f.search @@ to_tsquery('simple'::regconfig, %s) "
    "AND f.organisation_id = %s "
    "ORDER BY f.id DESC LIMIT %s) lately",
}
CHOSEN = (
    "SELECT id FROM cases_case WHERE organisation_id = %s AND id IN ({lately}) "
    "ORDER BY active_at DESC, id DESC LIMIT %s"
)


def words_of(query: str) -> list[str]:
    """Return the words that are looked for, at most a dozen."""
    return WORD.findall(query)[:MOST_WORDS]


def saying(cases: CaseQuerySet, query: str) -> CaseQuerySet:
    """Keep the cases in which somebody said all of these words."""
    words = words_of(query)
    if not words:
        return cases
    sql = EVER[connection.vendor]
    # The terms are parameters; the statement is one of two constants.
    return cases.filter(pk__in=RawSQL(sql, [terms_of(query)]))  # noqa: S611


def saying_lately(cases: CaseQuerySet, terms: str, house: int) -> CaseQuerySet:
    """Keep the cases of the newest words of a house that hold these terms.

    However much was ever said, no more than MOST_FOUND are looked at.
    """
    sql = LATELY[connection.vendor]
    # Values are parameters; the statement is one of two constants.
    return cases.filter(pk__in=RawSQL(sql, [terms, house, MOST_FOUND]))  # noqa: S611


def newest_saying(cases: CaseQuerySet, terms: str, house: int) -> CaseQuerySet:
    """Keep the SCREEN of those cases in which something happened last.

    They are chosen by little, before all that a row shows is read.
    """
    parameters = [house, terms, house, MOST_FOUND, SCREEN]
    chosen = CHOSEN.format(lately=LATELY[connection.vendor])
    # The same holds here.
    return cases.filter(pk__in=RawSQL(chosen, parameters))  # noqa: S611


def is_found_often(terms: str, house: int) -> bool:
    """Say whether more was said with these terms than is looked at."""
    # The statement is one of two constants.
    counted = f"SELECT count(*) FROM ({LATELY[connection.vendor]}) found"  # noqa: S608
    ((found,),) = ask(counted, [terms, house, MOST_FOUND])
    return bool(found >= MOST_FOUND)


def terms_of(query: str) -> str:
    """Return the words as the database at hand wants to be asked for them."""
    words = words_of(query)
    if connection.vendor == "sqlite":
        return " ".join(f'"{word}"' for word in words) + "*"
    return " & ".join(f"'{word}'" for word in words) + ":*"
