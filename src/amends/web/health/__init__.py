"""Health: whether pages can be served, and some figures, for machines that ask.

Asked by `amends up`, containers and load balancers. It tells nothing about anybody.
"""
