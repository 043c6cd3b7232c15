"""A signed message in an envelope, as the DSSE specification 1.0 lays it down.

What is signed is not the payload alone but its type and length with it, so that a signature over
one kind of message never passes for another. The specification lets readers take more than is
taken here: an envelope of a delivery has one text and one signature, so that a single changed
byte shows. Whoever reads by the specification can read what is written here.
"""

import base64
import binascii
import json
from dataclasses import dataclass

from veridesk.exporting import shape

MAX_ENVELOPE = 8 * 1024 * 1024
"""Bytes of the longest envelope that is read."""

_ENVELOPE_SHAPE = shape.keyed(
    {
        "payload": shape.text,
        "payloadType": shape.text,
        "signatures": shape.list_of(shape.keyed({"keyid": shape.digits(64), "sig": shape.text})),
    }
)


@dataclass(frozen=True, slots=True)
class Envelope:
    """A payload, what kind of message it is, and one signature over both."""

    payload: bytes
    payload_type: str
    key_id: str
    signature: bytes

    @property
    def signed_bytes(self) -> bytes:
        """The bytes that the signature is over."""
        return pre_authentication_encoding(self.payload_type, self.payload)


def pre_authentication_encoding(payload_type: str, payload: bytes) -> bytes:
    """Type and payload as one unmistakable row of bytes, each with its length in front."""
    kind = payload_type.encode()
    return b"DSSEv1 %d %b %d %b" % (len(kind), kind, len(payload), payload)


def render_envelope(envelope: Envelope) -> bytes:
    """The one text of an envelope."""
    plain = {
        "payload": base64.b64encode(envelope.payload).decode(),
        "payloadType": envelope.payload_type,
        "signatures": [
            {"keyid": envelope.key_id, "sig": base64.b64encode(envelope.signature).decode()}
        ],
    }
    return (json.dumps(plain, indent=2) + "\n").encode()


def read_envelope(data: bytes) -> Envelope:
    """An envelope from its bytes; `ShapeError` when it is none, or not as it was written."""
    plain = shape.parse(data)
    _ENVELOPE_SHAPE(plain, "")
    signatures = plain["signatures"]
    assert isinstance(signatures, list)  # noqa: S101  (_ENVELOPE_SHAPE)
    if len(signatures) != 1:
        raise shape.ShapeError(f"holds {len(signatures)} signatures where one belongs")
    envelope = Envelope(
        _decoded(plain["payload"], "payload"),
        str(plain["payloadType"]),
        signatures[0]["keyid"],
        _decoded(signatures[0]["sig"], "sig"),
    )
    if render_envelope(envelope) != data:
        raise shape.ShapeError("was reformatted after it was written")
    return envelope


def _decoded(text: object, at: str) -> bytes:
    try:
        return base64.b64decode(str(text), validate=True)
    except (binascii.Error, ValueError):
        raise shape.ShapeError(f"{at} is not base64") from None
