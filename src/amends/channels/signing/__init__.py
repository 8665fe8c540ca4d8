"""Signing in: people let us into a platform without telling us their password.

OAuth 2 with proof of possession (PKCE). Called by journeys.signing_in and connectors;
it never decides who may connect what.
"""
