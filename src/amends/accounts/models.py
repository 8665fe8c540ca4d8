"""Table of contents of the room, for Django."""

from amends.accounts.area import Area
from amends.accounts.audit import AuditEntry
from amends.accounts.chat_model import ChatModel
from amends.accounts.delivery import Delivery
from amends.accounts.location import Location
from amends.accounts.membership import Membership
from amends.accounts.organisation import Organisation
from amends.accounts.place_file import PlaceFile
from amends.accounts.post import Post
from amends.accounts.remembered_answer import RememberedAnswer
from amends.accounts.saved_view import SavedView
from amends.accounts.sign_in import SignIn
from amends.accounts.sign_in_link import SignInLink
from amends.accounts.team import Team
from amends.accounts.token import ApiToken
from amends.accounts.user import User
from amends.accounts.voice import Voice
from amends.accounts.webhook import Webhook

__all__ = [
    "ApiToken",
    "Area",
    "AuditEntry",
    "ChatModel",
    "Delivery",
    "Location",
    "Membership",
    "Organisation",
    "PlaceFile",
    "Post",
    "RememberedAnswer",
    "SavedView",
    "SignIn",
    "SignInLink",
    "Team",
    "User",
    "Voice",
    "Webhook",
]
