"""Reading: how many texts a second on one core, how soon, in how much memory.

Run by ``amends bench reading``, beside whichever other readers are installed (the
dependency group ``reading`` has them). Every figure has its n and 95 % interval.
"""
