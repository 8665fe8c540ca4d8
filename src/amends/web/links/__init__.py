# ruff: noqa: F403 - whatever stands in these modules is a link
"""Links: one function per page, so that templates and views never hold a path.

Called by views and, as ``links``, by every template. A page that is added adds its
function to the module of its room, in alphabetical order, and names it as its URL.
"""

from amends.web.links.answers import *
from amends.web.links.bringing import *
from amends.web.links.desk import *
from amends.web.links.drafting import *
from amends.web.links.entrance import *
from amends.web.links.guests import *
from amends.web.links.house import *
from amends.web.links.insights import *
from amends.web.links.manual import *
from amends.web.links.own import *
from amends.web.links.paperwork import *
from amends.web.links.place_files import *
from amends.web.links.posts import *
from amends.web.links.query import *
from amends.web.links.remedies import *
from amends.web.links.routing import *
from amends.web.links.showcase import *
from amends.web.links.signing import *
from amends.web.links.sources import *
from amends.web.links.team import *
from amends.web.links.till import *
from amends.web.links.webhooks import *
from amends.web.links.widget import *
