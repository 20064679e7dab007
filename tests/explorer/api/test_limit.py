"""How often one address may ask, and that no address is kept to know it."""

import pickle
from typing import Any

import pytest

from rechtop.explorer.api import door
from rechtop.explorer.api.limit import FORGOTTEN_AFTER, MOST_BUCKETS, Limit, address_of, network_of
from tests.explorer.api.conftest import Ask

ADDRESS = "198.51.100.77"


class Clock:
    """A clock that stands still until it is put forward."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


def test_as_many_as_a_minute_allows_may_come_at_once(clock: Clock) -> None:
    limit = Limit(6, clock)
    assert [limit.wait(ADDRESS) for _ in range(8)] == [0] * 6 + [10, 10]


def test_who_waits_as_long_as_was_said_may_ask_again(clock: Clock) -> None:
    limit = Limit(6, clock)
    for _ in range(6):
        limit.wait(ADDRESS)
    clock.now += 4
    assert limit.wait(ADDRESS) == 6
    clock.now += 6
    assert (limit.wait(ADDRESS), limit.wait(ADDRESS)) == (0, 10)


def test_waiting_long_never_saves_up_more_than_a_minute(clock: Clock) -> None:
    limit = Limit(3, clock)
    limit.wait(ADDRESS)
    clock.now += 500
    assert [limit.wait(ADDRESS) for _ in range(4)] == [0, 0, 0, 20]


def test_one_address_does_not_count_for_another(clock: Clock) -> None:
    limit = Limit(1, clock)
    assert (limit.wait(ADDRESS), limit.wait("198.51.100.78"), limit.wait(ADDRESS)) == (0, 0, 60)


def test_salt_and_buckets_are_thrown_away_together(clock: Clock) -> None:
    limit = Limit(1, clock)
    limit.wait(ADDRESS)
    salt, buckets = limit._salt, dict(limit._buckets)
    clock.now += FORGOTTEN_AFTER + 1
    limit.wait(ADDRESS)
    assert limit._salt != salt
    assert not buckets.keys() & limit._buckets.keys()


def test_memory_does_not_grow_with_the_number_of_addresses(clock: Clock) -> None:
    limit = Limit(1, clock)
    for number in range(MOST_BUCKETS + 5):
        limit.wait(f"10.{number >> 16}.{number >> 8 & 255}.{number & 255}")
    assert len(limit._buckets) <= MOST_BUCKETS


def test_no_address_is_kept(clock: Clock) -> None:
    limit = Limit(5, clock)
    limit.wait(ADDRESS)
    assert ADDRESS.encode() not in pickle.dumps((limit._salt, limit._buckets))
    assert all(len(key) == 16 for key in limit._buckets)


@pytest.mark.parametrize(
    ("address", "network"),
    [
        ("198.51.100.77", "198.51.100.77"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("2001:db8:1:2::1", "2001:db8:1:2::/64"),
        ("::ffff:198.51.100.77", "198.51.100.77"),
        ("", ""),
        ("geen adres", ""),
    ],
)
def test_of_ipv6_the_network_counts(address: str, network: str) -> None:
    assert network_of(address) == network


@pytest.mark.parametrize(
    ("forwarded", "proxies", "found"),
    [
        ("", 0, "direct"),
        ("verzonnen", 0, "direct"),
        ("verzonnen, echt", 1, "echt"),
        ("verzonnen, echt, proxy", 2, "echt"),
        ("echt", 2, "direct"),
        ("", 1, "direct"),
    ],
)
def test_only_what_our_own_proxies_wrote_is_believed(forwarded: str, proxies: int, found: str) -> None:
    assert address_of("direct", forwarded, proxies) == found


def test_who_asks_too_often_is_told_how_long_to_wait(ask: Ask, settings: Any) -> None:
    settings.API_RATE = 2
    door.limit.cache_clear()
    assert [ask(b"[]").status_code for _ in range(3)] == [400, 400, 429]
    refused = ask(b"[]")
    assert refused.headers["Retry-After"] == "30"
    assert refused.headers["Access-Control-Expose-Headers"] == "Retry-After"
    assert refused.json() == {  # type: ignore[attr-defined]
        "field": "aantal vragen", "value": "hoogstens 2 per minuut", "advice": "wacht 30 seconden"
    }  # fmt: skip
    assert ask(b"[]", **{"x-forwarded-for": "203.0.113.1"}).status_code == 429


def test_a_large_household_counts_for_more(ask: Ask, settings: Any) -> None:
    settings.API_RATE = 4
    door.limit.cache_clear()
    ten = {"on": 5, "persons": [{"id": f"p{number}"} for number in range(10)]}
    assert [ask(told).status_code for told in (ten, {"on": 5}, {"on": 5})] == [422, 422, 429]


def test_what_costs_more_than_a_minute_can_still_be_asked(clock: Clock) -> None:
    limit = Limit(3, clock)
    assert (limit.wait(ADDRESS, 9), limit.wait(ADDRESS)) == (0, 20)


def test_behind_our_own_proxy_each_visitor_counts(ask: Ask, settings: Any) -> None:
    settings.API_RATE, settings.PROXIES = 1, 1
    door.limit.cache_clear()
    asked = [ask(b"[]", **{"x-forwarded-for": f"1.2.3.4, {who}"}).status_code for who in ("203.0.113.1", "203.0.113.2")]
    assert asked == [400, 400]
    assert ask(b"[]", **{"x-forwarded-for": "5.6.7.8, 203.0.113.1"}).status_code == 429


def test_reading_is_not_counted(client: Any, settings: Any) -> None:
    settings.API_RATE = 1
    door.limit.cache_clear()
    assert {client.get("/api/rechten/leefloon").status_code for _ in range(4)} == {200}
