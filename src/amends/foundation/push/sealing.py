"""Sealing a message so that only one browser can read it: RFC 8291, aes128gcm.

https://www.rfc-editor.org/rfc/rfc8291 and 8188, read 2026-11-23. One record only:
a message is far shorter than the 4096 bytes that every service takes.
"""

from __future__ import annotations

import base64
import secrets
import struct

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

CURVE = ec.SECP256R1()
RECORD = 4096
LONGEST = 3000
POINT, SECRET = 65, 16
"""Bytes of a browser's public key, and of its secret."""
LAST = b"\x02"


class WrongKeys(Exception):
    """These are not the keys of a browser."""


def keys_of(public_key: str, secret: str) -> tuple[ec.EllipticCurvePublicKey, bytes]:
    """Return a browser's keys as it gave them. Raises WrongKeys."""
    try:
        point, shared = unpacked(public_key), unpacked(secret)
        if (len(point), len(shared)) != (POINT, SECRET):
            raise WrongKeys
        return ec.EllipticCurvePublicKey.from_encoded_point(CURVE, point), shared
    except ValueError as error:
        raise WrongKeys from error


def sealed(
    message: bytes,
    public_key: str,
    secret: str,
    *,
    own: ec.EllipticCurvePrivateKey | None = None,
    salt: bytes | None = None,
) -> bytes:
    """Return the body to post; ``own`` and ``salt`` are fresh unless a test asks."""
    theirs, shared = keys_of(public_key, secret)
    ours = own or ec.generate_private_key(CURVE)
    salt = salt or secrets.token_bytes(16)
    point = _point(ours.public_key())
    info = b"WebPush: info\x00" + _point(theirs) + point
    root = _derived(ours.exchange(ec.ECDH(), theirs), shared, info, 32)
    key = _derived(root, salt, b"Content-Encoding: aes128gcm\x00", 16)
    nonce = _derived(root, salt, b"Content-Encoding: nonce\x00", 12)
    record = AESGCM(key).encrypt(nonce, message[:LONGEST] + LAST, None)
    return salt + struct.pack("!LB", RECORD, len(point)) + point + record


def packed(raw: bytes) -> str:
    """Write bytes as browsers do: URL-safe, without padding."""
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


def unpacked(text: str) -> bytes:
    """Read them back. Raises ValueError."""
    return base64.urlsafe_b64decode(text.encode("ascii") + b"=" * (-len(text) % 4))


def _point(key: ec.EllipticCurvePublicKey) -> bytes:
    return key.public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)


def _derived(root: bytes, salt: bytes, info: bytes, length: int) -> bytes:
    kdf = HKDF(algorithm=hashes.SHA256(), length=length, salt=salt, info=info)
    return kdf.derive(root)
