"""Documents between organisations: canonical JSON, signed with the key of the store that sends, never changed.

The signature is Ed25519 over the UTF-8 bytes of the text; the text names its version, its own id, the handover, the
sender and the receiver, so that a document cannot be passed off as another.
"""

from __future__ import annotations

import json
from base64 import b64decode, b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any
from uuid import UUID, uuid4

from cryptography.exceptions import InvalidSignature

from rechtop.handovers.errors import DocumentRefused
from rechtop.handovers.models.exchange import DocumentKind
from rechtop.stores.errors import StoreError
from rechtop.stores.keys import keys_of
from rechtop.stores.peers import public_key_of
from rechtop.stores.registry import alias_of

VERSION = 1
MOST_BYTES = 200_000
"""More than any handover of chosen items; a larger document is refused unread."""


@dataclass(frozen=True, slots=True)
class Signed:
    """A document on its way."""

    id: UUID
    handover: UUID
    kind: DocumentKind
    sender: UUID
    receiver: UUID
    body: Mapping[str, Any]
    text: str
    signature: bytes

    @property
    def digest(self) -> bytes:
        """SHA-256 of the text."""
        return sha256(self.text.encode()).digest()

    def to_wire(self) -> dict[str, str]:
        """As it goes over the network."""
        return {"text": self.text, "signature": b64encode(self.signature).decode()}


def sign(kind: DocumentKind, handover: UUID, sender: UUID, receiver: UUID, body: Mapping[str, Any]) -> Signed:
    """A new document of an organisation here. Raises StoreLocked when its keys are closed."""
    made = uuid4()
    told: dict[str, Any] = {
        "version": VERSION,
        "id": str(made),
        "kind": str(kind),
        "handover": str(handover),
        "sender": str(sender),
        "receiver": str(receiver),
        "body": dict(body),
    }
    text = json.dumps(told, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    signature = keys_of(alias_of(sender)).signer.sign(text.encode())
    return Signed(made, handover, kind, sender, receiver, told["body"], text, signature)


def read(text: str, signature: bytes) -> Signed:
    """A document that came in, when its sender really signed it. Raises DocumentRefused."""
    if len(text.encode()) > MOST_BYTES:
        raise DocumentRefused("Dit document is te groot.")
    try:
        told = json.loads(text)
        if told["version"] != VERSION:
            raise DocumentRefused(f"Dit document is van versie {told['version']}. Wij lezen versie {VERSION}.")
        found = Signed(
            UUID(told["id"]),
            UUID(told["handover"]),
            DocumentKind(told["kind"]),
            UUID(told["sender"]),
            UUID(told["receiver"]),
            dict(told["body"]),
            text,
            signature,
        )
    except (KeyError, TypeError, ValueError, RecursionError):
        raise DocumentRefused("Dit is geen document van een overdracht.") from None
    try:
        public_key_of(found.sender).verify(signature, text.encode())
    except (InvalidSignature, StoreError):
        raise DocumentRefused("Dit document is niet getekend door de organisatie die het noemt.") from None
    return found


def from_wire(told: Mapping[str, object]) -> Signed:
    """Back from `Signed.to_wire`. Raises DocumentRefused."""
    text, signature = told.get("text"), told.get("signature")
    if not isinstance(text, str) or not isinstance(signature, str):
        raise DocumentRefused("Dit is geen document van een overdracht.")
    try:
        return read(text, b64decode(signature, validate=True))
    except ValueError:
        raise DocumentRefused("De handtekening is geen handtekening.") from None
