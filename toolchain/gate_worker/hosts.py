"""Which hosts the logic may name: public names of the internet, in plain letters."""

import re

_NAME = re.compile(r"(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}")
# Names that lead into the machine, its network or its provider (RFC 6761, 6762, 7686, 8375, ICANN).
_INNER = frozenset(
    """
    arpa corp home internal intranet invalid lan local localdomain localhost mail onion private test
    """.split()
)


def refusal(host: str) -> str | None:
    """Why this is no host of the internet; None when it may be one. Ports and addresses in numbers
    are none."""
    if not _NAME.fullmatch(host):
        return "a host is a plain name such as api.example.org, without a port"
    if host.rpartition(".")[2] in _INNER:
        return "hosts of inner networks are not allowed"
    return None
