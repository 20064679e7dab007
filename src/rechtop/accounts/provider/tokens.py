"""Is what a provider says of somebody really from that provider, for us, for this log-in, and of now?"""

from __future__ import annotations

import hmac
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import jwt

from rechtop.accounts.errors import ProviderRefused
from rechtop.accounts.provider.protocol import NOT_RIGHT

ALGORITHMS = frozenset({"RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA"})
"""Only signatures that nobody but the provider can make: no shared secret, and never none."""

LEEWAY = 30
"""Seconds that clocks may differ."""


@dataclass(frozen=True, slots=True)
class Claims:
    """What a provider says of who logged in; an e-mail address only when the provider checked it."""

    subject: str
    email: str
    name: str
    acr: str
    amr: frozenset[str]


def check_id_token(
    id_token: str, *, keys: Mapping[str, Any], issuer: str, client_id: str, nonce: str
) -> Mapping[str, Any]:
    """What an ID token says, once its signature, issuer, audience, times and nonce are right.

    Raises ProviderRefused; which of them was wrong is nothing for who tries to log in.
    """
    try:
        header = jwt.get_unverified_header(id_token)
        algorithm = header.get("alg")
        if algorithm not in ALGORITHMS:
            raise ProviderRefused(NOT_RIGHT)
        told: dict[str, Any] = jwt.decode(
            id_token,
            _key(keys, header.get("kid")),
            algorithms=[algorithm],
            issuer=issuer,
            audience=client_id,
            leeway=LEEWAY,
            options={"require": ["iss", "sub", "aud", "exp", "iat"]},
        )
    except (jwt.PyJWTError, ValueError):
        raise ProviderRefused(NOT_RIGHT) from None
    authorized = told.get("azp", client_id if isinstance(told["aud"], str) or len(told["aud"]) == 1 else None)
    if authorized != client_id or not hmac.compare_digest(str(told.get("nonce", "")).encode(), nonce.encode()):
        raise ProviderRefused(NOT_RIGHT)
    return told


def claims(told: Mapping[str, Any], more: Mapping[str, Any]) -> Claims:
    """The claims we use, from the ID token and from what was fetched beside it. Raises ProviderRefused."""
    if more and more.get("sub") != told["sub"]:
        raise ProviderRefused(NOT_RIGHT)
    source = told if "email" in told else more
    checked = source.get("email_verified")
    is_checked = checked is True or checked == "true"
    amr = told.get("amr")
    return Claims(
        subject=str(told["sub"]),
        email=str(source.get("email", "")).strip().lower() if is_checked else "",
        name=str(told.get("name", more.get("name", "")))[:120],
        acr=str(told.get("acr", "")),
        amr=frozenset(str(way) for way in amr) if isinstance(amr, list) else frozenset(),
    )


def _key(keys: Mapping[str, Any], kid: object) -> jwt.PyJWK:
    """The key that the token names; when it names none, the only one there is. Raises ProviderRefused."""
    found = [key for key in jwt.PyJWKSet.from_dict(dict(keys)).keys if key.public_key_use in (None, "sig")]
    fitting = [key for key in found if key.key_id == kid] if kid is not None else found
    if len(fitting) != 1:
        raise ProviderRefused(NOT_RIGHT)
    return fitting[0]
