"""Keys of stores that leave the installation: in one file, sealed with a passphrase, apart from every backup."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from rechtop.stores.backup.container import Writer, lines
from rechtop.stores.errors import BackupRefused
from rechtop.stores.keys import StoreKeys, is_sealed, keys_of
from rechtop.stores.registry import alias_of


@dataclass(frozen=True, slots=True)
class CarriedKeys:
    """Keys as they travelled; ``asks_passphrase``: in their old home only a passphrase opened them."""

    keys: StoreKeys
    asks_passphrase: bool


def export(file: Path, passphrase: str, stores: Iterable[UUID]) -> int:
    """Write the keys of open stores; how many. Raises StoreLocked when one is closed: then there is no file."""
    held = {store: (keys_of(alias_of(store)), is_sealed(alias_of(store))) for store in stores}
    with Writer(file, passphrase) as out:
        for store, (keys, sealed) in held.items():
            out.write(json.dumps({"store": str(store), "keys": keys.to_json(), "sealed": sealed}))
    return len(held)


def read(file: Path, passphrase: str) -> Mapping[UUID, CarriedKeys]:
    """Back from `export`. Raises BackupRefused."""
    found = {}
    for line in lines(file, passphrase):
        try:
            told = json.loads(line)
            found[UUID(told["store"])] = CarriedKeys(StoreKeys.from_json(told["keys"]), bool(told["sealed"]))
        except (KeyError, TypeError, ValueError):
            raise BackupRefused(f"{file.name} is geen bestand met sleutels.") from None
    return found
