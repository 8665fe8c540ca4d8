"""Side-by-side benchmarks: ratios taken in one run, JSON beside them.

Called by `amends bench`. Nothing here is a test and nothing asserts a time.
"""
