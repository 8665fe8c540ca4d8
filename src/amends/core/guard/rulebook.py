"""Every rule, in the order of findings.toml."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from amends.core.guard.matter import Matter, Objection
from amends.core.guard.rules.accuses_fake import AccusesFake
from amends.core.guard.rules.admits_liability import AdmitsLiability
from amends.core.guard.rules.advertising import Advertising
from amends.core.guard.rules.anger import Anger
from amends.core.guard.rules.asks_private_in_public import AsksPrivateInPublic
from amends.core.guard.rules.asks_to_change import AsksToChange
from amends.core.guard.rules.blame import Blame
from amends.core.guard.rules.conditional_apology import ConditionalApology
from amends.core.guard.rules.fact_not_public import FactNotPublic
from amends.core.guard.rules.form import Form
from amends.core.guard.rules.ignores_point import IgnoresPoint
from amends.core.guard.rules.missing_disclosure import MissingDisclosure
from amends.core.guard.rules.name_not_public import NameNotPublic
from amends.core.guard.rules.no_thanks import NoThanks
from amends.core.guard.rules.no_way_forward import NoWayForward
from amends.core.guard.rules.over_apology import OverApology
from amends.core.guard.rules.personal_data import PersonalData
from amends.core.guard.rules.promise_beyond_policy import PromiseBeyondPolicy
from amends.core.guard.rules.public_remedy import PublicRemedy
from amends.core.guard.rules.review_for_reward import ReviewForReward
from amends.core.guard.rules.robotic import Robotic
from amends.core.guard.rules.sensitive_fact import SensitiveFact
from amends.core.guard.rules.threat import Threat
from amends.core.guard.rules.too_long import TooLong
from amends.core.guard.rules.too_similar import TooSimilar
from amends.core.guard.rules.unsigned import Unsigned
from amends.core.guard.rules.unsupported_claim import UnsupportedClaim
from amends.core.guard.rules.wrong_language import WrongLanguage


class Rule(Protocol):
    """One finding of findings.toml and the generator that raises it."""

    id: str

    def objections(self, matter: Matter) -> Iterator[Objection]:
        """Yield what the rule objects to in this matter."""
        ...


RULES: tuple[Rule, ...] = (
    PersonalData(),
    NameNotPublic(),
    FactNotPublic(),
    SensitiveFact(),
    AsksPrivateInPublic(),
    Blame(),
    Anger(),
    Threat(),
    AccusesFake(),
    ConditionalApology(),
    OverApology(),
    Advertising(),
    Robotic(),
    TooSimilar(),
    IgnoresPoint(),
    NoThanks(),
    NoWayForward(),
    Unsigned(),
    PromiseBeyondPolicy(),
    UnsupportedClaim(),
    AdmitsLiability(),
    PublicRemedy(),
    ReviewForReward(),
    AsksToChange(),
    TooLong(),
    Form(),
    WrongLanguage(),
    MissingDisclosure(),
)
