"""Which organisations log in with their own provider: added and closed from the command line."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from urllib.parse import urlsplit
from uuid import UUID

from django.core.exceptions import ValidationError
from django.core.validators import validate_slug

from rechtop.accounts.errors import AccountRefused, ProviderRefused
from rechtop.accounts.models import Provider
from rechtop.accounts.sessions import end_all

_HERE = {"localhost", "127.0.0.1", "::1"}


def add_provider(
    slug: str,
    *,
    name: str,
    organisation: UUID,
    issuer: str,
    client_id: str,
    domains: Iterable[str],
    secret_from: str = "",
    trusted_acr: Iterable[str] = (),
    trusted_amr: Iterable[str] = (),
) -> Provider:
    """Let an organisation log in with its own provider; the same slug again replaces what was said before.

    ``secret_from`` is ``env:NAME`` or ``file:/path``: the secret itself is never kept in the database. Raises
    AccountRefused.
    """
    kept = sorted({domain.strip().lower().lstrip("@") for domain in domains if domain.strip()})
    if not kept:
        raise AccountRefused("Zeg welke e-mailadressen van deze organisatie zijn: --domain ocmw.example")
    try:
        validate_slug(slug)
    except ValidationError:
        raise AccountRefused(
            f"{slug!r} kan niet in een webadres staan. Gebruik letters, cijfers en streepjes."
        ) from None
    if not is_safe(issuer):
        raise AccountRefused(f"{issuer!r} is geen adres met https.")
    kind, _, place = secret_from.partition(":")
    if secret_from and (kind not in {"env", "file"} or not place):
        raise AccountRefused(f"{secret_from!r} zegt niet waar het geheim staat. Schrijf env:NAAM of file:/pad.")
    values = {
        "name": name, "organisation": organisation, "issuer": issuer.rstrip("/"), "client_id": client_id,
        "secret_from": secret_from, "domains": kept, "trusted_acr": sorted(trusted_acr),
        "trusted_amr": sorted(trusted_amr), "is_open": True,
    }  # fmt: skip
    held = Provider.objects.filter(slug=slug).first()
    if held is not None and held.organisation != organisation and held.links.exists():
        raise AccountRefused(f"{slug!r} is van een andere organisatie, en daar melden al mensen mee aan.")
    return Provider.objects.update_or_create(slug=slug, defaults=values)[0]


def close_provider(slug: str) -> int:
    """Let nobody log in with a provider any more; whoever did so is logged out now. How many people that are."""
    provider = Provider.objects.filter(slug=slug).first()
    if provider is None:
        raise AccountRefused(f"Er is geen aanmelding {slug!r}. Alle aanmeldingen: rechtop account provider list")
    provider.is_open = False
    provider.save(update_fields=["is_open"])
    links = list(provider.links.select_related("person"))
    for link in links:
        end_all(link.person)
    return len(links)


def secret_of(provider: Provider) -> str:
    """The secret that Rechtop has with a provider; empty when they have none. Raises ProviderRefused."""
    kind, _, place = provider.secret_from.partition(":")
    if not kind:
        return ""
    try:
        found = os.environ.get(place, "") if kind == "env" else Path(place).read_text(encoding="utf-8")
    except OSError:
        found = ""
    if not found.strip():
        raise ProviderRefused("Het aanmelden via uw organisatie is nog niet klaar. Meld dit aan uw beheerder.")
    return found.strip()


def is_safe(address: str) -> bool:
    """Whether what is sent to an address cannot be read on the way: https, or this machine itself."""
    try:
        told = urlsplit(address)
    except ValueError:
        return False
    return bool(told.hostname) and (told.scheme == "https" or (told.scheme == "http" and told.hostname in _HERE))
