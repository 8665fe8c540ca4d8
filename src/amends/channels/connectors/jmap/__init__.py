"""JMAP: a mailbox that is read and answered over HTTP (RFC 8620, RFC 8621).

The registry opens its connector. It never decides what a letter means.
"""
