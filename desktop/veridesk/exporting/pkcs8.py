"""A private key under a passphrase, in PKCS8 as other programs read it.

The `cryptography` package derives the key of such a file with 2,048 rounds of a fast hash, which
somebody who steals the file would try through by the billion. So the file is put together here,
with scrypt (RFC 7914, RFC 8018), of which a try costs 16 MB and a good part of a second.
"""

import base64
import os

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt
from cryptography.hazmat.primitives.padding import PKCS7

_PBES2 = bytes.fromhex("06092a864886f70d01050d")
_SCRYPT = bytes.fromhex("06092b06010401da47040b")
_AES_256_CBC = bytes.fromhex("060960864801650304012a")
_COST, _BLOCK, _LANES = 1 << 14, 8, 5
_SEQUENCE, _OCTETS, _INTEGER = 0x30, 0x04, 0x02
_LINE = 64


def locked_pem(private_der: bytes, passphrase: bytes) -> bytes:
    """A private key (PKCS8, DER) as the PEM text of its encrypted form."""
    salt, start = os.urandom(16), os.urandom(16)
    key = Scrypt(salt, 32, _COST, _BLOCK, _LANES).derive(passphrase)
    padder = PKCS7(128).padder()
    padded = padder.update(private_der) + padder.finalize()
    encryptor = Cipher(algorithms.AES(key), modes.CBC(start)).encryptor()
    numbers = b"".join(_integer(number) for number in (_COST, _BLOCK, _LANES))
    derivation = _der(_SEQUENCE, _SCRYPT, _der(_SEQUENCE, _der(_OCTETS, salt), numbers))
    cipher = _der(_SEQUENCE, _AES_256_CBC, _der(_OCTETS, start))
    scheme = _der(_SEQUENCE, _PBES2, _der(_SEQUENCE, derivation, cipher))
    whole = _der(_SEQUENCE, scheme, _der(_OCTETS, encryptor.update(padded), encryptor.finalize()))
    body = base64.b64encode(whole)
    lines = [body[place : place + _LINE] for place in range(0, len(body), _LINE)]
    name = b"ENCRYPTED PRIVATE KEY"
    return b"\n".join([b"-----BEGIN %b-----" % name, *lines, b"-----END %b-----" % name, b""])


def _der(tag: int, *parts: bytes) -> bytes:
    """A value in DER: its tag, its length, its parts."""
    body = b"".join(parts)
    size = len(body)
    if size < 0x80:
        return bytes([tag, size]) + body
    digits = size.to_bytes((size.bit_length() + 7) // 8)
    return bytes([tag, 0x80 | len(digits)]) + digits + body


def _integer(number: int) -> bytes:
    """A whole number from 0 in DER; a zero in front keeps it from being a negative one."""
    return _der(_INTEGER, number.to_bytes(number.bit_length() // 8 + 1))
