"""What a house copies into its own site so that its reviews stand there."""

from __future__ import annotations

from django.conf import settings
from django.utils.html import escape
from django.utils.translation import gettext as _

from amends.cases.showcase import Showcase
from amends.web import links


def scripted(showcase: Showcase) -> str:
    """Return the lines of a site that lets our script in."""
    script = settings.BASE_URL + links.showcase_script(showcase.key)
    frame = settings.BASE_URL + links.showcase_frame(showcase.key)
    words = escape(_("Reviews by our guests"))
    return (
        f'<script src="{escape(script)}" async></script>\n'
        f'<noscript><a href="{escape(frame)}">{words}</a></noscript>'
    )


def plain(showcase: Showcase) -> str:
    """Return the line of a site that lets no script in."""
    frame = settings.BASE_URL + links.showcase_frame(showcase.key)
    words = escape(_("Reviews by our guests"))
    return (
        f'<iframe src="{escape(frame)}" title="{words}" width="100%" height="600" '
        'loading="lazy"></iframe>'
    )
