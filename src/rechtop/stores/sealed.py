"""Fields that stand sealed in the database: readable only with the key of the store they are in.

AES-256-GCM; the store and the column are bound into the seal, so that a value put elsewhere does not open. An empty
text stays empty (it tells only that nothing was written). A sealed field cannot be searched: `marks_of_name` makes
what a name is found by.
"""

from __future__ import annotations

import hmac
import json
import secrets
import unicodedata
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.core.exceptions import FieldError
from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper

from rechtop.stores.errors import SealBroken
from rechtop.stores.keys import NONCE_BYTES, keys_of

VERSION = b"\x01"
MARK_BYTES = 12
"""Enough that two names practically never share a mark."""

PREFIX_LETTERS = 3


def seal(alias: str, place: str, plain: bytes) -> bytes:
    """Sealed with the key of a store, for one ``place`` (table.column) only."""
    nonce = secrets.token_bytes(NONCE_BYTES)
    return VERSION + nonce + AESGCM(keys_of(alias).seal).encrypt(nonce, plain, f"{alias}/{place}".encode())


def unseal(alias: str, place: str, sealed: bytes) -> bytes:
    """Back from `seal`. Raises SealBroken."""
    if sealed[:1] != VERSION:
        raise SealBroken(f"{place} is met een andere versie verzegeld.")
    nonce, body = sealed[1 : 1 + NONCE_BYTES], sealed[1 + NONCE_BYTES :]
    try:
        return AESGCM(keys_of(alias).seal).decrypt(nonce, body, f"{alias}/{place}".encode())
    except InvalidTag:
        raise SealBroken(f"{place} kan niet gelezen worden: een andere sleutel, of iemand wijzigde het.") from None


class AlreadySealed(bytes):
    """A sealed value as it stands in a database: written as it is, for a backup that is put back."""


if TYPE_CHECKING:
    _Field = models.Field[Any, Any]
else:
    _Field = models.Field  # its types exist for the checker only


class Sealed(_Field):
    """What the two kinds of sealed field share."""

    def get_internal_type(self) -> str:
        return "BinaryField"

    def get_lookup(self, lookup_name: str) -> Any:
        """Only whether there is something; any other question on a sealed value would always be answered wrongly."""
        if lookup_name == "isnull":
            return super().get_lookup(lookup_name)
        raise FieldError(f"{self.name} is verzegeld: op {lookup_name!r} kan niet gezocht worden.")

    @property
    def _place(self) -> str:
        return f"{self.model._meta.db_table}.{self.column}"

    def to_text(self, value: Any) -> str:
        """The value as the text that is sealed."""
        raise NotImplementedError

    def from_text(self, text: str) -> Any:
        """Back from `to_text`."""
        raise NotImplementedError

    def get_db_prep_value(self, value: Any, connection: BaseDatabaseWrapper, prepared: bool = False) -> Any:
        if value is None:
            return None
        if isinstance(value, AlreadySealed):
            return connection.Database.Binary(bytes(value))  # type: ignore[attr-defined] # as below
        text = self.to_text(value)
        sealed = seal(connection.alias, self._place, text.encode()) if text else b""
        return connection.Database.Binary(sealed)  # type: ignore[attr-defined] # each backend has its driver there

    def from_db_value(self, value: Any, expression: Any, connection: BaseDatabaseWrapper) -> Any:
        if value is None:
            return None
        sealed = bytes(value)
        return self.from_text(unseal(connection.alias, self._place, sealed).decode() if sealed else "")


class SealedTextField(Sealed):
    """A text that only the store's key opens."""

    def to_text(self, value: Any) -> str:
        return str(value)

    def from_text(self, text: str) -> str:
        return text


class SealedJSONField(Sealed):
    """Plain JSON (texts, numbers, lists, mappings; amounts as decimal texts) that only the store's key opens."""

    def to_text(self, value: Any) -> str:
        return json.dumps(value, ensure_ascii=False, sort_keys=True)

    def from_text(self, text: str) -> Any:
        return json.loads(text) if text else None


def plain_words(name: str) -> list[str]:
    """The words of a name without capitals, accents and signs: "Émile D'hooghe" is ``["emile", "dhooghe"]``."""
    bare = "".join(sign for sign in unicodedata.normalize("NFKD", name.lower()) if not unicodedata.combining(sign))
    words = "".join(sign if sign.isalnum() else ("" if sign in "'’.`" else " ") for sign in bare).split()
    return list(dict.fromkeys(words))


def marks_of_name(alias: str, name: str) -> set[bytes]:
    """What a name is found by: each word whole, and its first three letters. Unreadable without the store's key.

    Who holds the database without the key sees that two people share a word, never which one.
    """
    found = set()
    for word in plain_words(name):
        found.add(mark_of(alias, f"word:{word}"))
        if len(word) >= PREFIX_LETTERS:
            found.add(mark_of(alias, f"start:{word[:PREFIX_LETTERS]}"))
    return found


def mark_of(alias: str, text: str) -> bytes:
    """One keyed, one-way mark of a text: equal texts of one store have equal marks."""
    return hmac.new(keys_of(alias).index, text.encode(), sha256).digest()[:MARK_BYTES]
