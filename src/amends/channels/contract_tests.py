"""The suite that every connector must pass, whatever its platform.

A test module imports it with ``from amends.channels.contract_tests import *``; what a
connector cannot do by its own declaration is not asked of it. Each connector that
reads or replies brings ``standin.py`` with ``running()``: its platform in small, with
troubles on request. Never imported by the product.
"""

from amends.channels.contract.declaring import (
    test_every_field_tells_people_what_it_is_for,
    test_every_platform_says_what_it_is,
    test_reply_options_follow_the_declaration,
    test_what_is_not_declared_is_refused_politely,
)
from amends.channels.contract.lent import fixture_standin
from amends.channels.contract.reading import (
    test_a_changed_password_asks_for_a_person,
    test_edits_keep_the_id_and_change_the_version,
    test_reading_again_brings_the_same,
    test_reading_on_brings_only_what_is_new,
    test_what_was_taken_away_is_said_to_be,
)
from amends.channels.contract.replying import (
    test_a_busy_platform_is_worth_trying_again,
    test_a_refusal_is_final_and_reaches_nobody,
    test_a_reply_is_published_once_and_found_again,
    test_what_was_never_published_is_not_found,
    test_when_the_answer_is_lost_reading_back_finds_the_reply,
    test_where_nobody_can_look_nothing_is_guessed,
)

__all__ = [
    "fixture_standin",
    "test_a_busy_platform_is_worth_trying_again",
    "test_a_changed_password_asks_for_a_person",
    "test_a_refusal_is_final_and_reaches_nobody",
    "test_a_reply_is_published_once_and_found_again",
    "test_edits_keep_the_id_and_change_the_version",
    "test_every_field_tells_people_what_it_is_for",
    "test_every_platform_says_what_it_is",
    "test_reading_again_brings_the_same",
    "test_reading_on_brings_only_what_is_new",
    "test_reply_options_follow_the_declaration",
    "test_what_is_not_declared_is_refused_politely",
    "test_what_was_never_published_is_not_found",
    "test_what_was_taken_away_is_said_to_be",
    "test_when_the_answer_is_lost_reading_back_finds_the_reply",
    "test_where_nobody_can_look_nothing_is_guessed",
]
