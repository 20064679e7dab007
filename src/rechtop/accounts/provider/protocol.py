"""Talking with an OpenID provider: what it can do, sending somebody there, and fetching what it says of her.

Only the code flow, always with PKCE and a nonce. What a provider signed is checked in `tokens`.
"""

from __future__ import annotations

import base64
import hashlib
import secrets
import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, urlencode

import requests

from rechtop.accounts.errors import ProviderRefused
from rechtop.accounts.models import Provider
from rechtop.accounts.provider.settings import is_safe, secret_of

SECONDS = 10
"""How long a provider may take to answer."""

REMEMBERED = 300
"""For how many seconds what a provider can do is remembered."""

NO_ANSWER = "De aanmelding van uw organisatie antwoordt niet. Probeer het later opnieuw, of bel uw beheerder."
NOT_RIGHT = "De aanmelding van uw organisatie gaf een antwoord dat niet klopt. Meld dit aan uw beheerder."

_remembered: dict[str, tuple[float, Configuration]] = {}


@dataclass(frozen=True, slots=True)
class Configuration:
    """Where a provider does what."""

    issuer: str
    authorization: str
    token: str
    keys: str
    userinfo: str
    takes_basic: bool


@dataclass(frozen=True, slots=True)
class Going:
    """What is remembered of somebody who was sent to a provider, until she is back."""

    state: str
    nonce: str
    verifier: str

    @classmethod
    def begun(cls) -> Going:
        """New secrets for one way there and back."""
        return cls(secrets.token_urlsafe(32), secrets.token_urlsafe(32), secrets.token_urlsafe(48))

    @property
    def challenge(self) -> str:
        """The hash of the verifier: who sees the address of the provider cannot use the code (PKCE, S256)."""
        digest = hashlib.sha256(self.verifier.encode()).digest()
        return base64.urlsafe_b64encode(digest).rstrip(b"=").decode()


def configuration(provider: Provider) -> Configuration:
    """What a provider says of itself. Raises ProviderRefused when it is silent, unsafe, or names another issuer."""
    known = _remembered.get(provider.issuer)
    if known is not None and time.monotonic() - known[0] < REMEMBERED:
        return known[1]
    told = _get(f"{provider.issuer}/.well-known/openid-configuration")
    methods = told.get("token_endpoint_auth_methods_supported", ["client_secret_basic"])
    names = ("authorization_endpoint", "token_endpoint", "jwks_uri")
    places = [str(told.get(name, "")) for name in names]
    if str(told.get("issuer", "")).rstrip("/") != provider.issuer or not all(is_safe(place) for place in places):
        raise ProviderRefused(NOT_RIGHT)
    userinfo = str(told.get("userinfo_endpoint", ""))
    found = Configuration(
        issuer=str(told["issuer"]),
        authorization=places[0],
        token=places[1],
        keys=places[2],
        userinfo=userinfo if is_safe(userinfo) else "",
        takes_basic="client_secret_basic" in methods,
    )
    _remembered[provider.issuer] = (time.monotonic(), found)
    return found


def address_there(provider: Provider, going: Going, back_to: str, *, again: bool = False) -> str:
    """Where the browser goes to log in. ``again``: the provider must ask who she is, also if it knows her."""
    asked = {
        "response_type": "code", "client_id": provider.client_id, "redirect_uri": back_to,
        "scope": "openid email profile", "state": going.state, "nonce": going.nonce,
        "code_challenge": going.challenge, "code_challenge_method": "S256",
    }  # fmt: skip
    if provider.trusted_acr:
        asked["acr_values"] = " ".join(provider.trusted_acr)
    if again:
        asked |= {"prompt": "login", "max_age": "0"}
    place = configuration(provider).authorization
    return f"{place}{'&' if '?' in place else '?'}{urlencode(asked)}"


def fetch_tokens(provider: Provider, going: Going, code: str, back_to: str) -> tuple[str, str]:
    """The ID token and the access token for a code. Raises ProviderRefused."""
    place, secret = configuration(provider), secret_of(provider)
    sent = {
        "grant_type": "authorization_code", "code": code, "redirect_uri": back_to, "code_verifier": going.verifier,
        "client_id": provider.client_id,
    }  # fmt: skip
    if secret and place.takes_basic:
        told = _post(place.token, sent, (quote(provider.client_id, safe=""), quote(secret, safe="")))
    else:
        told = _post(place.token, sent | ({"client_secret": secret} if secret else {}), None)
    id_token = told.get("id_token")
    if not isinstance(id_token, str):
        raise ProviderRefused(NOT_RIGHT)
    return id_token, str(told.get("access_token", ""))


def fetch_userinfo(provider: Provider, access_token: str) -> Mapping[str, Any]:
    """What a provider tells of somebody beside the ID token; nothing when it has no page for that."""
    place = configuration(provider).userinfo
    if not place or not access_token:
        return {}
    return _get(place, {"Authorization": f"Bearer {access_token}"})


def fetch_keys(provider: Provider) -> Mapping[str, Any]:
    """The public keys with which a provider signs."""
    return _get(configuration(provider).keys)


def _get(address: str, headers: Mapping[str, str] | None = None) -> dict[str, Any]:
    try:
        return _read(requests.get(address, headers=headers, timeout=SECONDS, allow_redirects=False))
    except requests.RequestException:
        raise ProviderRefused(NO_ANSWER) from None


def _post(address: str, sent: Mapping[str, str], login: tuple[str, str] | None) -> dict[str, Any]:
    try:
        return _read(requests.post(address, data=sent, auth=login, timeout=SECONDS, allow_redirects=False))
    except requests.RequestException:
        raise ProviderRefused(NO_ANSWER) from None


def _read(answer: requests.Response) -> dict[str, Any]:
    if answer.status_code != 200:
        raise ProviderRefused(NO_ANSWER if answer.status_code >= 500 else NOT_RIGHT)
    try:
        told = answer.json()
    except ValueError:
        raise ProviderRefused(NOT_RIGHT) from None
    if not isinstance(told, dict):
        raise ProviderRefused(NOT_RIGHT)
    return told
