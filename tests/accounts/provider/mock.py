"""A provider that speaks the real protocol, as another process: `oidc-provider-mock`, and a person at its page."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from uuid import UUID

import requests
from django.test import Client

from rechtop.accounts.models import Provider
from rechtop.accounts.provider.settings import add_provider

OURS = UUID("10000000-0000-4000-8000-000000000001")
SECRET = "MOCK_SECRET"
THEIRS = UUID("20000000-0000-4000-8000-000000000002")


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port


@contextmanager
def running(*options: str) -> Iterator[str]:
    """A provider of its own; gives its issuer."""
    issuer = f"http://localhost:{_free_port()}"
    command = [
        sys.executable,
        "-W",
        "ignore",
        "-m",
        "oidc_provider_mock",
        "--port",
        issuer.rpartition(":")[2],
        *options,
    ]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        try:
            for _ in range(200):
                try:
                    requests.get(f"{issuer}/jwks", timeout=5).raise_for_status()
                    break
                except requests.ConnectionError:
                    time.sleep(0.05)
            yield issuer
        finally:
            process.terminate()


def knows(issuer: str, subject: str, **claims: object) -> None:
    """Let the provider know somebody."""
    requests.put(f"{issuer}/users/{subject}", json=claims, timeout=10).raise_for_status()


def added(issuer: str, slug: str = "ocmw", organisation: UUID = OURS, **more: object) -> Provider:
    """Let our side know the provider."""
    values: Mapping[str, object] = {
        "name": f"OCMW {slug}", "client_id": "rechtop", "domains": [f"{slug}.example"], "secret_from": f"env:{SECRET}",
        **more
    }  # fmt: skip
    return add_provider(slug, organisation=organisation, issuer=issuer, **values)  # type: ignore[arg-type]


def at_the_provider(address: str, subject: str) -> str:
    """What somebody does on the page of the provider: say who she is. Gives the way back to us."""
    answer = requests.post(address, data={"sub": subject}, allow_redirects=False, timeout=10)
    assert answer.status_code == 302, answer.text
    there: str = answer.headers["Location"]
    return there


def logs_in(client: Client, slug: str, subject: str) -> object:
    """The whole way: from our log-in page to the provider and back. Gives our last answer."""
    gone = client.get(f"/aanmelden/via/{slug}")
    assert gone.status_code == 302, gone.content.decode()
    back = at_the_provider(gone["Location"], subject)
    return client.get(back.removeprefix("http://testserver"))
