"""Asking again, as pages: the customer's question, what was answered, the plan.

Called by the URL table and the case page. The deeds are those of journeys.asking_again.
"""
