"""Paper: a small living review platform inside Amends, for the demo and for tests.

The registry opens its connector; its public page is shown by the web door. It never
knows anything of cases or drafts: it is a platform like any other, faults included.
"""
