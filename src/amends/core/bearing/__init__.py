"""Bearing: how hard cases weigh, who is to take the next, and who carries too much.

Called by journeys.caring. It ranks nobody: it only says where to help.
"""

from amends.core.bearing.portions import Portion, next_bearer, portions
from amends.core.bearing.softening import harsh, softened

__all__ = ["Portion", "harsh", "next_bearer", "portions", "softened"]
