"""Every connector of the registry keeps the contract."""

from amends.channels.contract_tests import *  # noqa: F403 - the suite names its tests
