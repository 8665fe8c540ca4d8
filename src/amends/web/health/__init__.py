"""Health: one address that says whether pages can be served, for machines that ask.

Asked by `amends up`, containers and load balancers. It tells nothing about anybody.
"""
