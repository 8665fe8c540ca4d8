"""The contract's suite: what every connector must do, whatever its platform.

Called by ``contract_tests``, which names all of it. Never imported by the product.
"""
