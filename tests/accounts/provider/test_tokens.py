"""What an ID token must be: signed by the provider, for us, by that issuer, for this log-in, and of now."""

from __future__ import annotations

import json
import time
from typing import Any

import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric import rsa

from rechtop.accounts.errors import ProviderRefused
from rechtop.accounts.provider.protocol import NOT_RIGHT
from rechtop.accounts.provider.tokens import check_id_token, claims

ISSUER, CLIENT, NONCE = "https://login.ocmw.example", "rechtop", "n" * 43
KEY = rsa.generate_private_key(public_exponent=65537, key_size=2048)
MOLE = rsa.generate_private_key(public_exponent=65537, key_size=2048)


def _keys(*named: tuple[str, Any]) -> dict[str, Any]:
    algorithm = jwt.algorithms.RSAAlgorithm
    return {"keys": [{**json.loads(algorithm.to_jwk(key.public_key())), "kid": kid} for kid, key in named]}


KEYS = _keys(("een", KEY), ("twee", MOLE))


def _token(*, key: Any = KEY, kid: str | None = "een", algorithm: str = "RS256", **changed: Any) -> str:
    now = int(time.time())
    told = {"iss": ISSUER, "sub": "bo", "aud": CLIENT, "exp": now + 60, "iat": now, "nonce": NONCE, **changed}
    told = {name: value for name, value in told.items() if value is not None}
    return jwt.encode(told, key, algorithm=algorithm, headers={"kid": kid} if kid else None)


def _check(token: str, keys: dict[str, Any] = KEYS) -> Any:
    return check_id_token(token, keys=keys, issuer=ISSUER, client_id=CLIENT, nonce=NONCE)


def test_a_right_token_is_taken() -> None:
    assert _check(_token())["sub"] == "bo"
    assert _check(_token(aud=[CLIENT]))["sub"] == "bo"
    assert _check(_token(aud=[CLIENT, "iets"], azp=CLIENT))["sub"] == "bo"
    assert _check(_token(kid=None), _keys(("een", KEY)))["sub"] == "bo"


@pytest.mark.parametrize(
    "changed",
    [
        {"iss": "https://login.caw.example"},
        {"iss": f"{ISSUER}/"},
        {"iss": None},
        {"aud": "een-ander"},
        {"aud": [CLIENT, "iets"]},
        {"aud": [CLIENT, "iets"], "azp": "iets"},
        {"azp": "iets"},
        {"aud": None},
        {"exp": int(time.time()) - 60},
        {"exp": None},
        {"iat": None},
        {"iat": int(time.time()) + 3600},
        {"nonce": "m" * 43},
        {"nonce": None},
        {"nonce": "é" * 43},
        {"sub": None},
        {"key": MOLE},
        {"kid": "drie"},
        {"kid": None},
    ],
    ids=str,
)
def test_anything_else_is_refused(changed: dict[str, Any]) -> None:
    with pytest.raises(ProviderRefused, match=NOT_RIGHT):
        _check(_token(**changed))


def test_a_token_that_nobody_signed_or_that_we_could_have_signed_is_refused() -> None:
    now = int(time.time())
    told = {"iss": ISSUER, "sub": "bo", "aud": CLIENT, "exp": now + 60, "iat": now, "nonce": NONCE}
    for token in (
        jwt.encode(told, None, algorithm="none", headers={"kid": "een"}),
        jwt.encode(told, "g" * 64, algorithm="HS256", headers={"kid": "een"}),
        _token()[:-10] + "A" * 10,
        "geen.token",
        "",
    ):
        with pytest.raises(ProviderRefused, match=NOT_RIGHT):
            _check(token)


@pytest.mark.parametrize("verified", [None, False, "false", "ja", 1])
def test_an_address_counts_only_when_the_provider_checked_it(verified: object) -> None:
    told = {"sub": "bo", "email": "Bo@Ocmw.example"}
    assert claims({**told, "email_verified": True}, {}).email == "bo@ocmw.example"
    assert claims({**told, "email_verified": verified}, {}).email == ""


def test_what_is_told_beside_the_token_must_be_of_the_same_person() -> None:
    more = {"sub": "bo", "email": "bo@ocmw.example", "email_verified": True, "name": "Bo"}
    assert claims({"sub": "bo"}, more).email == "bo@ocmw.example"
    with pytest.raises(ProviderRefused, match=NOT_RIGHT):
        claims({"sub": "mol"}, more)


def test_strange_claims_are_no_second_step() -> None:
    assert claims({"sub": "bo", "amr": "mfa", "acr": None}, {}).amr == frozenset()
    assert claims({"sub": "bo", "amr": ["mfa", 1]}, {}).amr == {"mfa", "1"}
