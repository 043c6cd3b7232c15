"""Envelopes are those of the public specification, and have one text."""

import base64
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from veridesk.exporting.dsse import (
    Envelope,
    pre_authentication_encoding,
    read_envelope,
    render_envelope,
)
from veridesk.exporting.shape import ShapeError

envelopes = st.builds(
    Envelope,
    payload=st.binary(max_size=80),
    payload_type=st.text(max_size=20),
    key_id=st.text("0123456789abcdef", min_size=64, max_size=64),
    signature=st.binary(max_size=64),
)
ONE = Envelope(b"hello world", "http://example.com/HelloWorld", "0" * 64, b"\xfb\xff")


def test_the_example_of_the_specification() -> None:
    """The encoding that the specification prints as its example."""
    assert ONE.signed_bytes == b"DSSEv1 29 http://example.com/HelloWorld 11 hello world"
    assert pre_authentication_encoding("é", b"") == b"DSSEv1 2 \xc3\xa9 0 "


@given(st.text(max_size=30), st.binary(max_size=60))
def test_type_and_payload_cannot_be_told_otherwise(payload_type: str, payload: bytes) -> None:
    """Read back by the lengths, the encoding gives its two parts and nothing is left."""
    encoded = pre_authentication_encoding(payload_type, payload)

    name, length, rest = encoded.split(b" ", 2)
    kind, rest = rest[: int(length)], rest[int(length) :]
    space, length, body = rest.split(b" ", 2)
    assert (name, kind.decode(), space) == (b"DSSEv1", payload_type, b"")
    assert (int(length), body) == (len(payload), payload)


@given(envelopes)
def test_an_envelope_comes_back_as_it_was_written(envelope: Envelope) -> None:
    """Writing and reading loses nothing, and any JSON reader finds the fields of the standard."""
    data = render_envelope(envelope)

    assert read_envelope(data) == envelope
    plain = json.loads(data)
    assert base64.b64decode(plain["payload"]) == envelope.payload
    assert base64.b64decode(plain["signatures"][0]["sig"]) == envelope.signature


def _changed(**changes: object) -> bytes:
    plain = json.loads(render_envelope(ONE)) | changes
    return (json.dumps(plain, indent=2) + "\n").encode()


_SIGNATURE = {"keyid": "0" * 64, "sig": "+/8="}


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "is not JSON"),
        (b"[]", "is not a JSON object"),
        (b"{}", "lacks the key"),
        (_changed(more=1), "has a key 'more'"),
        (_changed(payload="a b="), "payload is not base64"),
        (_changed(payload="aGVsbG8gd29ybGR="), "was reformatted"),
        (_changed(payload="é"), "payload is not base64"),
        (_changed(signatures=[]), "holds 0 signatures"),
        (_changed(signatures=[_SIGNATURE, _SIGNATURE]), "holds 2 signatures"),
        (_changed(signatures=[{**_SIGNATURE, "sig": "-_8="}]), "sig is not base64"),
        (_changed(signatures=[{**_SIGNATURE, "keyid": "abc"}]), "is not a hash of 64 digits"),
        (render_envelope(ONE) + b" ", "was reformatted"),
        (render_envelope(ONE).replace(b"  ", b" "), "was reformatted"),
    ],
)
def test_what_is_no_envelope_is_told_in_words(data: bytes, words: str) -> None:
    """One message has one text; whatever else decodes to it is refused."""
    with pytest.raises(ShapeError) as caught:
        read_envelope(data)

    assert words in str(caught.value)
