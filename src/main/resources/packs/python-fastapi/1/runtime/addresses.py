"""Адреса, по которым плагину можно ходить: только открытый интернет."""

from asyncio import get_running_loop
from collections.abc import Awaitable, Callable
from ipaddress import IPv6Address, IPv6Network, ip_address
from socket import SOCK_STREAM

Resolver = Callable[[str], Awaitable[list[str]]]

GLOBAL_UNICAST = IPv6Network("2000::/3")
WRAPPED_IPV4 = (IPv6Network("2002::/16"), IPv6Network("2001::/32"))


async def resolve(host: str) -> list[str]:
    """Адреса узла от системного DNS."""
    answers = await get_running_loop().getaddrinfo(host, 443, type=SOCK_STREAM)
    return [str(answer[4][0]) for answer in answers]


def is_public(address: str) -> bool:
    """Ведёт ли адрес в открытый интернет, а не в свою сеть, на себя или к метаданным облака."""
    try:
        parsed = ip_address(address)
    except ValueError:
        return False
    if isinstance(parsed, IPv6Address):
        if parsed not in GLOBAL_UNICAST or any(parsed in network for network in WRAPPED_IPV4):
            return False
    return parsed.is_global and not parsed.is_multicast and not parsed.is_reserved
