"""Links: one function per page, so that templates and views never hold a path.

Called by views and, as ``links``, by every template. A page that is added adds its
function here, in alphabetical order, and names it as its URL.
"""

from __future__ import annotations

from urllib.parse import urlencode

from django.urls import reverse


def with_query(path: str, **query: object) -> str:
    """Return the path with the query; what is None or empty is left out."""
    kept = {name: str(it) for name, it in query.items() if it not in (None, "")}
    return f"{path}?{urlencode(kept)}" if kept else path


def allowances() -> str:
    """Where allowances are kept (POST)."""
    return reverse("allowances")


def case(reference: str) -> str:
    """One case."""
    return reverse("case", args=[reference])


def case_attachment(reference: str, attachment_id: int) -> str:
    """One file that came along, as a download."""
    return reverse("case-attachment", args=[reference, attachment_id])


def case_deed(deed: str, reference: str) -> str:
    """Where a case is dealt with (POST): assignment, closure, snooze, notes …"""
    return reverse(f"case-{deed}", args=[reference])


def case_facts(reference: str, feedback_id: int) -> str:
    """Where the house notes what it found out (POST)."""
    return reverse("case-facts", args=[reference, feedback_id])


def case_letter(reference: str, feedback_id: int) -> str:
    """A mail's own page, made harmless, for a frame."""
    return reverse("case-letter", args=[reference, feedback_id])


def cases(**query: object) -> str:
    """The inbox."""
    return with_query(reverse("cases"), **query)


def cases_deed(deed: str) -> str:
    """Where many cases are dealt with at once (POST): assignments, closures."""
    return reverse(f"cases-{deed}")


def cases_news(**query: object) -> str:
    """What the inbox has heard since it was shown."""
    return with_query(reverse("cases-news"), **query)


def channel(channel_id: int) -> str:
    """One channel."""
    return reverse("channel", args=[channel_id])


def channel_deed_pause(channel_id: int) -> str:
    """Where a channel is paused (POST)."""
    return reverse("channel-pause", args=[channel_id])


def channel_deed_read(channel_id: int) -> str:
    """Where a channel is read at once (POST)."""
    return reverse("channel-read", args=[channel_id])


def channel_deed_removal(channel_id: int) -> str:
    """Where a channel is disconnected (POST)."""
    return reverse("channel-removal", args=[channel_id])


def channel_deed_resume(channel_id: int) -> str:
    """Where a channel listens again (POST)."""
    return reverse("channel-resume", args=[channel_id])


def channels() -> str:
    """What is connected, and how it is."""
    return reverse("channels")


def corrections() -> str:
    """Every correction of a reading, as JSON Lines."""
    return reverse("corrections")


def customer(customer_id: int) -> str:
    """One customer over all channels."""
    return reverse("customer", args=[customer_id])


def customer_merge_undoing(merge_id: int) -> str:
    """Where a merge is taken back (POST)."""
    return reverse("customer-merge-undoing", args=[merge_id])


def customer_merges(customer_id: int) -> str:
    """Where another customer is merged into this one (POST)."""
    return reverse("customer-merges", args=[customer_id])


def customer_suggestion_dismissal(suggestion_id: int) -> str:
    """Where a suggested merge is turned down (POST)."""
    return reverse("customer-suggestion-dismissal", args=[suggestion_id])


def demo_removal() -> str:
    """Where the demo business is taken away (POST)."""
    return reverse("demo-removal")


def form(slug: str) -> str:
    """The public feedback page of a place."""
    return reverse("form", args=[slug])


def form_answer(token: str, **query: object) -> str:
    """The private page of a visitor's conversation."""
    return with_query(reverse("form-answer", args=[token]), **query)


def home() -> str:
    """The start: leads on to where one belongs."""
    return reverse("home")


def import_(import_id: int) -> str:
    """One file on its way."""
    return reverse("import", args=[import_id])


def import_columns(import_id: int) -> str:
    """What the columns of a file mean."""
    return reverse("import-columns", args=[import_id])


def import_problems(import_id: int) -> str:
    """The rows that stayed outside, as a table."""
    return reverse("import-problems", args=[import_id])


def import_start(import_id: int) -> str:
    """Where a file is let in (POST)."""
    return reverse("import-start", args=[import_id])


def import_stop(import_id: int) -> str:
    """Where an import is stopped (POST)."""
    return reverse("import-stop", args=[import_id])


def imports() -> str:
    """Files that were brought."""
    return reverse("imports")


def job_cancellation(job_id: int) -> str:
    """Where a job is dropped (POST)."""
    return reverse("job-cancellation", args=[job_id])


def job_revival(job_id: int) -> str:
    """Where a dead job is tried again (POST)."""
    return reverse("job-revival", args=[job_id])


def jobs() -> str:
    """Work in the background."""
    return reverse("jobs")


def language() -> str:
    """Where the reader's language is chosen (POST)."""
    return reverse("language")


def new_channel(platform: str) -> str:
    """Where an account of a platform is connected."""
    return reverse("channel-new", args=[platform])


def new_import() -> str:
    """Where a file is brought."""
    return reverse("import-new")


def new_place() -> str:
    """Where another location is opened."""
    return reverse("place-new")


def new_rule() -> str:
    """Where a rule is added (POST)."""
    return reverse("rule-new")


def note() -> str:
    """The phone note."""
    return reverse("note")


def organisation_switch() -> str:
    """Where another organisation is chosen (POST)."""
    return reverse("organisation-switch")


def paper(page: str) -> str:
    """A page of the paper platform, as the world sees it."""
    return reverse("paper", args=[page])


def paper_review(page: str) -> str:
    """Where a visitor writes on paper (POST)."""
    return reverse("paper-review", args=[page])


def paper_trouble(page: str) -> str:
    """Where trouble is asked for (POST)."""
    return reverse("paper-trouble", args=[page])


def password() -> str:
    """Where a password is changed."""
    return reverse("account_change_password")


def paste() -> str:
    """The page for a review pasted by hand."""
    return reverse("paste")


def people() -> str:
    """The people of the house."""
    return reverse("people")


def person(membership_id: int) -> str:
    """What somebody may do."""
    return reverse("person", args=[membership_id])


def person_leave(membership_id: int) -> str:
    """Where somebody is let go (POST)."""
    return reverse("person-leave", args=[membership_id])


def place(location_id: int) -> str:
    """One location."""
    return reverse("place", args=[location_id])


def places() -> str:
    """The locations of the house."""
    return reverse("places")


def platforms() -> str:
    """What can be connected."""
    return reverse("platforms")


def poster(slug: str, **query: object) -> str:
    """The poster of a place with its QR code, as PDF."""
    return with_query(reverse("poster", args=[slug]), **query)


def profile() -> str:
    """The reader's own page."""
    return reverse("profile")


def reading(reference: str, feedback_id: int) -> str:
    """The form that corrects a reading."""
    return reverse("reading", args=[reference, feedback_id])


def reply(step: str, reference: str, feedback_id: int) -> str:
    """One step of an answer (POST): draft, proposal, preview, publication …"""
    return reverse(f"reply-{step}", args=[reference, feedback_id])


def reply_confirmation(publication_id: int) -> str:
    """Where a person says that a reply stands there (POST)."""
    return reverse("reply-confirmation", args=[publication_id])


def reply_undoing(publication_id: int) -> str:
    """Where a reply is stopped before it leaves (POST)."""
    return reverse("reply-undoing", args=[publication_id])


def rule_removal(rule_id: int) -> str:
    """Where a rule is taken away (POST)."""
    return reverse("rule-removal", args=[rule_id])


def rule_rise(rule_id: int) -> str:
    """Where a rule moves up (POST)."""
    return reverse("rule-rise", args=[rule_id])


def rules() -> str:
    """Owners, promised times, allowances."""
    return reverse("rules")


def second_factor() -> str:
    """Where a second factor is set up."""
    return reverse("mfa_index")


def sign_in() -> str:
    """Where people sign in."""
    return reverse("account_login")


def sign_in_link(secret: str) -> str:
    """A link that lets one person in, once."""
    return reverse("sign-in-link", args=[secret])


def sign_out() -> str:
    """Where a person signs out (POST)."""
    return reverse("account_logout")


def styleguide(**query: object) -> str:
    """Every component in each state."""
    return with_query(reverse("styleguide"), **query)


def targets() -> str:
    """Where promised times are kept (POST)."""
    return reverse("targets")


def theme() -> str:
    """Where light, dark or the system's own is chosen (POST)."""
    return reverse("theme")


def token_revocation(token_id: int) -> str:
    """Where a key is taken back (POST)."""
    return reverse("token-revocation", args=[token_id])


def tokens() -> str:
    """Keys for programs."""
    return reverse("tokens")


def trail(**query: object) -> str:
    """Who did what."""
    return with_query(reverse("trail"), **query)


def welcome() -> str:
    """The first page of somebody without an organisation."""
    return reverse("welcome")


def welcome_business() -> str:
    """First step of one's own: the business."""
    return reverse("welcome-business")


def welcome_channel() -> str:
    """Third step: the first way in."""
    return reverse("welcome-channel")


def welcome_demo() -> str:
    """Where the demo business is opened (POST)."""
    return reverse("welcome-demo")


def welcome_place() -> str:
    """Second step: the first location."""
    return reverse("welcome-place")


def welcome_you() -> str:
    """Where the first person says who they are."""
    return reverse("welcome-you")
