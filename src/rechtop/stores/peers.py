"""Organisations that documents are exchanged with, and doors that a receiver without an account comes in by.

Both are routing only: UUIDs, addresses, public keys and days. What a document says stands in the stores.
"""

from __future__ import annotations

import secrets
from base64 import b64decode, b64encode
from datetime import datetime
from hashlib import sha256
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from rechtop.stores.errors import StoreError
from rechtop.stores.keys import keys_of
from rechtop.stores.models import Door, Peer, Store
from rechtop.stores.registry import alias_of


def public_key_of(organisation: UUID) -> Ed25519PublicKey:
    """The key that an organisation signs with: of a store here, else of a peer. Raises StoreError when unknown."""
    if Store.objects.filter(pk=organisation).exists():
        return keys_of(alias_of(organisation)).signer.public_key()
    peer = Peer.objects.filter(pk=organisation, ended_on=None).first()
    if peer is None:
        raise StoreError("Deze organisatie is hier niet bekend. Een beheerder voegt haar toe: rechtop peer add")
    return Ed25519PublicKey.from_public_bytes(b64decode(peer.public_key))


def public_text(organisation: UUID) -> str:
    """The public key of a store here, as text to hand to another installation."""
    return b64encode(keys_of(alias_of(organisation)).signer.public_key().public_bytes_raw()).decode()


def new_door(store: UUID, target: UUID, kind: str, until: datetime) -> str:
    """A key to hand out once; only its digest is kept."""
    key = secrets.token_urlsafe(24)
    Door.objects.create(mark=mark_of_key(key), store=store, target=target, kind=kind, until=until)
    return key


def find_door(key: str, kind: str) -> Door | None:
    """The door of a key, also one that is over or withdrawn: the page says so."""
    return Door.objects.filter(mark=mark_of_key(key), kind=kind).first()


def close_doors(store: UUID, target: UUID, at: datetime) -> int:
    """Withdraw every link to a thing; how many there were."""
    return Door.objects.filter(store=store, target=target, withdrawn_at=None).update(withdrawn_at=at)


def mark_of_key(key: str) -> bytes:
    """What is kept of a key."""
    return sha256(key.encode()).digest()
