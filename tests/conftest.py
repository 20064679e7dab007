"""What holds for every test: how hard Hypothesis tries, and that no test reaches beyond this machine."""

import gc
import ipaddress
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests import effort

effort.load()

E2E = Path(__file__).parent / "e2e"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Browser tests are known by their folder and come last: Playwright leaves an event loop running."""
    for item in items:
        if item.path.is_relative_to(E2E):
            item.add_marker(pytest.mark.browser)
        elif item.get_closest_marker("browser") is not None:
            raise pytest.UsageError(f"{item.nodeid}: a browser test outside tests/e2e is in no run of the Makefile")
    items.sort(key=lambda item: item.get_closest_marker("browser") is not None)


def pytest_collection_finish() -> None:
    """What is loaded now stays: Python need not look through all of it, again and again, for what may go."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 50)


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish() -> None:
    """Pytest looks five times for what was never closed: the first time, here, finds it."""
    gc.collect()
    gc.freeze()


class NetworkUsed(AssertionError):
    """A test tried to reach another machine."""


def _is_here(host: object) -> bool:
    if host in (None, "", "localhost", b"localhost"):
        return True
    try:
        return ipaddress.ip_address(str(host)).is_loopback
    except ValueError:
        return False


@pytest.fixture(scope="session", autouse=True)
def _no_network() -> Iterator[None]:
    connect, look_up = socket.socket.connect, socket.getaddrinfo

    def guarded_connect(self: socket.socket, address: Any) -> None:
        if self.family in (socket.AF_INET, socket.AF_INET6) and not _is_here(address[0]):
            raise NetworkUsed(f"A test tried to reach {address!r}; tests stay on this machine.")
        connect(self, address)

    def guarded_look_up(host: Any, *args: Any, **kwargs: Any) -> Any:
        if not _is_here(host):
            raise NetworkUsed(f"A test tried to look up {host!r}; tests stay on this machine.")
        return look_up(host, *args, **kwargs)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", guarded_connect)
        patch.setattr(socket, "getaddrinfo", guarded_look_up)
        yield
