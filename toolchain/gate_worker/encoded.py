"""Readable text behind base64 and hexadecimal digits."""

import base64
import binascii


def decoded(text: str) -> str | None:
    """What base64 or hexadecimal text stands for, when that is readable text."""
    for decode in (base64.b64decode, base64.urlsafe_b64decode, bytes.fromhex):
        try:
            data = decode(text + "=" * (-len(text) % 4) if decode is not bytes.fromhex else text)
            plain = data.decode("ascii")
        except (ValueError, binascii.Error):
            continue
        if plain and plain.isprintable():
            return plain
    return None
