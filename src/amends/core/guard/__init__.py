"""Guard: everything that can be wrong with a reply before it leaves.

Called by journeys.answer, the pages that mark a reply while it is typed, and the
command line. It never changes a reply, and what it reads never instructs it.
"""

from amends.core.guard.checking import check
from amends.core.guard.intake import from_json
from amends.core.guard.marking import spans

__all__ = ["check", "from_json", "spans"]
