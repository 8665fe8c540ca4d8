"""Ports of this machine."""

from __future__ import annotations

import errno
import socket


class PortTaken(Exception):
    """Somebody else listens there; the message says what to do."""


def ensure_free(host: str, port: int) -> None:
    """Return when we may listen there; raises PortTaken."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as probe:
        # As servers do it: a connection that is still closing does not count.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            raise PortTaken(_advice(host, port, error)) from error


def _advice(host: str, port: int, error: OSError) -> str:
    if error.errno == errno.EADDRINUSE:
        return (
            f"Port {port} is taken by another program. "
            f"Stop it, or choose another port: --port {port + 1}"
        )
    if error.errno == errno.EACCES:
        return f"Port {port} is for the system only. Choose one above 1023: --port 8000"
    return f"Cannot listen on {host}, port {port}: {error.strerror}"
