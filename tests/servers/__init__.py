"""Real servers for tests: Dovecot, Postfix, Chromium.

Fixtures start them on free loopback ports in a folder of the test session and stop
them at its end. They never touch a server that the machine itself runs.
"""
