"""Is the journal whole? The chain is walked anew, and held to the heads that were signed and carried outside."""

from __future__ import annotations

import json
from base64 import b64decode, b64encode
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from django.conf import settings

from rechtop.journal.models import Entry, Head
from rechtop.journal.writing import FIRST, digest_of
from rechtop.stores.keys import keys_of

BATCH = 5_000


@dataclass(frozen=True, slots=True)
class Seal:
    """The signed head of a journal at a moment: so many lines, ending in this digest."""

    store: str
    number: int
    digest: bytes
    at: datetime
    signature: bytes

    @property
    def signed_text(self) -> bytes:
        """What the signature is over."""
        told = [self.store, self.number, self.digest.hex(), self.at.astimezone(UTC).isoformat()]
        return json.dumps(told).encode()

    def to_line(self) -> str:
        """One line of the file of seals."""
        told = {
            "store": self.store,
            "number": self.number,
            "digest": self.digest.hex(),
            "at": self.at.astimezone(UTC).isoformat(),
            "signature": b64encode(self.signature).decode(),
        }
        return json.dumps(told)

    @staticmethod
    def from_line(line: str) -> Seal:
        """Back from `to_line`. Raises ValueError."""
        told = json.loads(line)
        return Seal(
            told["store"],
            int(told["number"]),
            bytes.fromhex(told["digest"]),
            datetime.fromisoformat(told["at"]),
            b64decode(told["signature"]),
        )


def seals_file(store: str) -> Path:
    """Where the signed heads of a store are carried to: outside the database, one line a day, only added to."""
    return Path(settings.SEALS) / f"{store}.jsonl"


def seal_head(store: str, *, at: datetime) -> Seal:
    """Sign the end of the journal and add it to the file of seals."""
    head = Head.objects.using(store).filter(id=1).first() or Head()
    bare = Seal(store, head.number, bytes(head.digest), at, b"")
    made = Seal(store, bare.number, bare.digest, at, keys_of(store).signer.sign(bare.signed_text))
    file = seals_file(store)
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with file.open("a", encoding="utf-8") as out:
        out.write(made.to_line() + "\n")
    return made


def read_seals(store: str) -> list[Seal]:
    """The seals that were carried outside, oldest first."""
    file = seals_file(store)
    if not file.exists():
        return []
    return [Seal.from_line(line) for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]


def check_chain(store: str, seals: Iterable[Seal] | None = None) -> list[str]:
    """What is wrong with the journal, in words; empty when it is whole.

    Walks every line, then holds the chain to each seal: who rewrites the whole chain and its head still cannot make the
    digest that was signed and carried away.
    """
    sealed = list(read_seals(store) if seals is None else seals)
    faults = [fault for one in sealed if (fault := _signature_fault(store, one))]
    wanted = {one.number: one for one in sealed}
    previous, number = FIRST, 0
    for entry in Entry.objects.using(store).order_by("number").iterator(chunk_size=BATCH):
        number += 1
        if entry.number != number:
            faults.append(f"regel {number} ontbreekt")
            number = entry.number
        if bytes(entry.previous) != previous:
            faults.append(f"regel {number} sluit niet aan op de vorige")
        if bytes(entry.digest) != digest_of(entry):
            faults.append(f"regel {number} is gewijzigd")
        previous = bytes(entry.digest)
        one = wanted.pop(number, None)
        if one is not None and one.digest != previous:
            faults.append(f"regel {number} is niet meer die van het zegel van {one.at:%d/%m/%Y %H:%M}")
    wanted.pop(0, None)
    faults += [f"regel {one.number} van het zegel van {one.at:%d/%m/%Y %H:%M} is weg" for one in wanted.values()]
    head = Head.objects.using(store).filter(id=1).first() or Head()
    if (head.number, bytes(head.digest)) != (number, previous):
        faults.append("het einde van het logboek klopt niet met de laatste regel")
    return faults


def _signature_fault(store: str, one: Seal) -> str:
    """Why a seal itself cannot be trusted; empty when it can."""
    if one.store != store:
        return f"het zegel van {one.at:%d/%m/%Y %H:%M} is van een andere opslag"
    public: Ed25519PublicKey = keys_of(store).signer.public_key()
    try:
        public.verify(one.signature, one.signed_text)
    except InvalidSignature:
        return f"het zegel van {one.at:%d/%m/%Y %H:%M} is niet door deze opslag getekend"
    return ""
