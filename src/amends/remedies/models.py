"""Table of contents of the room, for Django."""

from amends.remedies.allowance import Allowance
from amends.remedies.budget import Budget
from amends.remedies.double_use import DoubleUse
from amends.remedies.grant import Grant
from amends.remedies.hand_task import HandTask
from amends.remedies.investigation import Investigation
from amends.remedies.letter import Letter
from amends.remedies.policy_edition import PolicyEdition
from amends.remedies.promise import Promise
from amends.remedies.refusal import Refusal
from amends.remedies.remedy import Remedy
from amends.remedies.signature import Signature
from amends.remedies.spotted import Spotted
from amends.remedies.stage import Stage
from amends.remedies.voucher import Voucher
from amends.remedies.voucher_entry import VoucherEntry
from amends.remedies.voucher_terms import VoucherTerms

__all__ = [
    "Allowance",
    "Budget",
    "DoubleUse",
    "Grant",
    "HandTask",
    "Investigation",
    "Letter",
    "PolicyEdition",
    "Promise",
    "Refusal",
    "Remedy",
    "Signature",
    "Spotted",
    "Stage",
    "Voucher",
    "VoucherEntry",
    "VoucherTerms",
]
