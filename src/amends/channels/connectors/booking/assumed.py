"""What we believe of Booking.com and could not look up; verify before going live."""

API = "https://supply-xml.booking.com"
TOKENS = "https://connectivity-authentication.booking.com"
EXCHANGE = "/token-based-authentication/exchange"
"""Passes bought with client and secret; the older documentation speaks of Basic."""
PASS_SECONDS = 3600.0
NAIVE_TIMES_ARE_UTC = True
"""That times without a zone are UTC."""
ERRORS_MAY_COME_WITH_200 = True
CALLS_AN_HOUR = 600
"""Nothing is published."""
