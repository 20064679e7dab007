"""How often one address may ask: a bucket of tokens for each, in the memory of this process alone.

No address is kept: a bucket is known by a hash with a salt that is made by chance, and both are thrown away together
every few minutes. Whoever waited that long has a full bucket again anyway.
"""

from __future__ import annotations

import ipaddress
import secrets
import threading
import time
from collections.abc import Callable
from hashlib import blake2b
from math import ceil

FORGOTTEN_AFTER = 600.0
"""Seconds until the salt and every bucket are thrown away."""
MOST_BUCKETS = 10_000
_NETWORK = 64
"""One household or office has a whole network of IPv6 addresses: so many first bits count."""


class Limit:
    """At most ``per_minute`` questions a minute from one address; as many may come at once."""

    def __init__(self, per_minute: int, clock: Callable[[], float] = time.monotonic) -> None:
        self.per_minute, self._clock = per_minute, clock
        self._lock = threading.Lock()
        self._forget(clock())

    def _forget(self, now: float) -> None:
        self._salt, self._since = secrets.token_bytes(32), now
        self._buckets: dict[bytes, tuple[float, float]] = {}

    def wait(self, address: str, cost: int = 1) -> int:
        """Take so many tokens and give 0, or give the seconds until there are enough again.

        A question never costs more than a full bucket, so that whoever waits can always ask it.
        """
        cost = min(cost, self.per_minute)
        with self._lock:
            now = self._clock()
            if now - self._since > FORGOTTEN_AFTER or len(self._buckets) >= MOST_BUCKETS:
                self._forget(now)
            key = blake2b(network_of(address).encode(), key=self._salt, digest_size=16).digest()
            tokens, before = self._buckets.get(key, (float(self.per_minute), now))
            tokens = min(float(self.per_minute), tokens + (now - before) * self.per_minute / 60)
            if tokens < cost:
                self._buckets[key] = tokens, now
                return max(1, ceil((cost - tokens) * 60 / self.per_minute))
            self._buckets[key] = tokens - cost, now
            return 0


def network_of(address: str) -> str:
    """The address, or of IPv6 the network that it is in; whatever is no address counts as one and the same."""
    try:
        found = ipaddress.ip_address(address)
    except ValueError:
        return ""
    if isinstance(found, ipaddress.IPv6Address):
        if found.ipv4_mapped is not None:
            return str(found.ipv4_mapped)
        return str(ipaddress.ip_network((int(found), _NETWORK), strict=False))
    return str(found)


def address_of(direct: str, forwarded: str, proxies: int) -> str:
    """Who asks: the address of the connection, or behind so many proxies of our own the one that they wrote down.

    Each proxy adds at the end who asked it, so what stands before that is what anybody may have made up.
    """
    named = [part.strip() for part in forwarded.split(",") if part.strip()]
    if proxies < 1 or len(named) < proxies:
        return direct
    return named[-proxies]
