"""What we believe of WhatsApp and could not look up; verify before going live."""

LIMIT = 4096
"""Documented: characters of a text."""
TEMPLATE_LIMIT = 1024
"""Characters of the one place in a template where the answer stands."""
WINDOW_HOURS = 24
"""Documented: how long free words may be sent after the customer's last message."""
ECHOES_OUR_KEY = True
"""That a status brings back biz_opaque_callback_data, by which it is ours."""
ATTEMPTS_TO_WAIT = 5
"""How often we wait for a status before a person is asked to look."""
MESSAGES_A_MINUTE = 600
"""Far below the 80 a second of one number; one every six seconds to one person."""
