"""IP addresses and prefixes as plain tuples: quick to compare, and equal when their text is."""

from __future__ import annotations

import ipaddress
from functools import lru_cache
from typing import NamedTuple

from .errors import PacketwalkError

BITS = {4: 32, 6: 128}
OCTETS = {str(number): number for number in range(256)}


class Address(NamedTuple):
    """One IP address: `version` 4 or 6, `value` as an integer, `text` in canonical form."""

    version: int
    value: int
    text: str


class Prefix(NamedTuple):
    """A CIDR block. `base` is the network address shifted right by `shift` = bits − `length`."""

    version: int
    length: int
    shift: int
    base: int
    text: str

    def holds(self, address: Address) -> bool:
        """Whether the address lies in this block; an address of the other family never does."""
        return address.version == self.version and address.value >> self.shift == self.base

    def covers(self, other: Prefix) -> bool:
        """Whether the other block is this one or a part of it."""
        return (
            other.version == self.version
            and other.length >= self.length
            and (other.base << other.shift) >> self.shift == self.base
        )

    def overlaps(self, other: Prefix) -> bool:
        return self.covers(other) or other.covers(self)

    def address(self, offset: int) -> Address:
        """The address `offset` places after the network address."""
        return from_value(self.version, (self.base << self.shift) + offset)


def from_value(version: int, value: int) -> Address:
    text = str(ipaddress.IPv4Address(value) if version == 4 else ipaddress.IPv6Address(value))
    return Address(version, value, text)


@lru_cache(maxsize=65536)
def address(text: str) -> Address:
    """Parse an IPv4 or IPv6 address. Raises PacketwalkError that names the text."""
    parts = text.split(".") if isinstance(text, str) else ()
    if len(parts) == 4 and all(part in OCTETS for part in parts):  # five times as fast as ipaddress
        a, b, c, d = parts
        return Address(4, (OCTETS[a] << 24) + (OCTETS[b] << 16) + (OCTETS[c] << 8) + OCTETS[d], text)
    try:
        if not isinstance(text, str) or "%" in text:
            raise ValueError
        parsed = ipaddress.ip_address(text)
    except ValueError:
        raise PacketwalkError(f"{text!r} is not an IP address") from None
    return Address(parsed.version, int(parsed), str(parsed))


@lru_cache(maxsize=262144)
def prefix(text: str) -> Prefix:
    """Parse a CIDR block; host bits are cleared, as AWS does. Raises PacketwalkError that names the text."""
    head, slash, tail = text.partition("/") if isinstance(text, str) else ("", "", "")
    if not slash or not tail.isascii() or not tail.isdigit() or len(tail) > 3:
        raise PacketwalkError(f"{text!r} is not a CIDR block")
    network = address(head)
    length = int(tail)
    if length > BITS[network.version]:
        raise PacketwalkError(f"{text!r} is not a CIDR block")
    shift = BITS[network.version] - length
    base = network.value >> shift
    if base << shift != network.value:
        text = f"{from_value(network.version, base << shift).text}/{length}"
    return Prefix(network.version, length, shift, base, text)


RFC1918 = (prefix("10.0.0.0/8"), prefix("172.16.0.0/12"), prefix("192.168.0.0/16"))
RFC6598 = (prefix("100.64.0.0/10"),)
UNIQUE_LOCAL = (prefix("fc00::/7"),)
LINK_LOCAL = (prefix("169.254.0.0/16"), prefix("fe80::/10"))
# Never forwarded by a VPC route: https://docs.aws.amazon.com/vpc/latest/userguide/subnet-route-tables.html
RESERVED_FOR_SERVICES = (prefix("169.254.168.0/22"), prefix("fd00:ec2::/32"))
# "This network", loopback, multicast, reserved and broadcast: no single host has such an address.
NO_HOST = tuple(
    prefix(block) for block in ("0.0.0.0/8", "127.0.0.0/8", "224.0.0.0/3", "::/127", "::ffff:0:0/96", "ff00::/8")
)
NAT64 = prefix("64:ff9b::/96")


def within(blocks: tuple[Prefix, ...], one: Address) -> bool:
    return any(block.holds(one) for block in blocks)


def is_private(one: Address) -> bool:
    """RFC 1918, RFC 6598, unique local and link-local addresses: none of them is routed on the internet."""
    return within(RFC1918 + RFC6598 + UNIQUE_LOCAL + LINK_LOCAL, one)
