"""Email: a mailbox read by IMAP and answered by SMTP, thread by thread.

The registry opens its connector. It never decides what a mail means.
"""
