"""Table of contents of the room, for Django."""

from amends.remedies.allowance import Allowance
from amends.remedies.budget import Budget
from amends.remedies.grant import Grant
from amends.remedies.investigation import Investigation
from amends.remedies.letter import Letter
from amends.remedies.policy_edition import PolicyEdition
from amends.remedies.promise import Promise
from amends.remedies.refusal import Refusal
from amends.remedies.remedy import Remedy
from amends.remedies.stage import Stage
from amends.remedies.voucher import Voucher
from amends.remedies.voucher_entry import VoucherEntry
from amends.remedies.voucher_terms import VoucherTerms

__all__ = [
    "Allowance",
    "Budget",
    "Grant",
    "Investigation",
    "Letter",
    "PolicyEdition",
    "Promise",
    "Refusal",
    "Remedy",
    "Stage",
    "Voucher",
    "VoucherEntry",
    "VoucherTerms",
]
