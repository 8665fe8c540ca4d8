"""Vouchers, as pages: the list, the counter at the till, the customer's own page.

Called by the URL table. What a voucher may do is told by journeys.redeeming.
"""
