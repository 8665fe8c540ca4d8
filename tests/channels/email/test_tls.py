"""Encrypted lines: only to servers that prove who they are."""

from __future__ import annotations

import ssl
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from threading import Thread

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from amends.channels.connector import Unreachable
from amends.channels.connectors.email import line
from amends.channels.connectors.email.standin import Server
from amends.channels.connectors.email.standin.imap import ImapTalk
from amends.channels.connectors.email.standin.smtp import SmtpTalk


@pytest.fixture
def certificate(tmp_path):
    """A certificate for localhost that no public authority has signed."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(
            x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False
        )
        .sign(key, hashes.SHA256())
    )
    path = tmp_path / "both.pem"
    path.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
        + made.public_bytes(serialization.Encoding.PEM)
    )
    return path


@pytest.fixture
def encrypted(provider, certificate, settings):
    """The provider's account, by TLS at localhost."""
    settings.PRIVATE_HOSTS = ("localhost", "127.0.0.1")
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    tls.load_cert_chain(certificate)
    servers = [Server(talk, provider.box) for talk in (ImapTalk, SmtpTalk)]
    for server in servers:
        server.socket = tls.wrap_socket(server.socket, server_side=True)
        Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
    imap, smtp = (str(server.server_address[1]) for server in servers)
    told = {
        **provider.account.settings,
        "imap_host": "localhost",
        "imap_port": imap,
        "imap_security": "tls",
        "smtp_host": "localhost",
        "smtp_port": smtp,
        "smtp_security": "tls",
    }
    yield replace(provider.account, settings=told)
    for server in servers:
        server.shutdown()
        server.server_close()


def test_a_certificate_that_nobody_signed_is_refused(email, encrypted):
    with pytest.raises(Unreachable, match="does not prove who it is"):
        email.fetch(encrypted, {})


def test_a_known_certificate_carries_mail_both_ways(
    email, encrypted, provider, certificate, monkeypatch
):
    def context():
        return ssl.create_default_context(cafile=certificate)

    monkeypatch.setattr(line, "CONTEXT", context)
    known = provider.say("Pitsa oli külm.")
    assert [item.external_id for item in email.fetch(encrypted, {}).items] == [known]
    assert email.publish(encrypted, provider.reply("key-1", known)).external_id
    assert provider.received("key-1") == 1


def test_a_certificate_for_another_name_is_refused(
    email, encrypted, certificate, monkeypatch
):
    def context():
        return ssl.create_default_context(cafile=certificate)

    monkeypatch.setattr(line, "CONTEXT", context)
    elsewhere = {**encrypted.settings, "imap_host": "127.0.0.1"}
    with pytest.raises(Unreachable, match="does not prove who it is"):
        email.fetch(replace(encrypted, settings=elsewhere), {})
