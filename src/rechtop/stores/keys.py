"""The keys of a store: apart from the data, one file for each store, and openable only by the organisation itself.

A key file is *plain* (whoever reads the folder can read the store: a demo, a first trial) or *sealed* with a passphrase
that only people of the organisation know. A sealed key is opened into a folder that lives in memory
(``settings.OPEN_KEYS``): gone when the machine stops, or when the store is locked. An administrator who holds disks,
backups and databases then holds nothing readable. Who controls the running machine's memory can still read: no software
on that machine can prevent it, and docs/decisions/0007 says so.
"""

from __future__ import annotations

import json
import os
import secrets
from base64 import b64decode, b64encode
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt
from django.conf import settings

from rechtop.stores.errors import StoreLocked, StoreMissing

KEY_BYTES = 32
NONCE_BYTES = 12
SCRYPT = {"length": KEY_BYTES, "n": 2**15, "r": 8, "p": 1}
_PLACE = b"rechtop store keys 1"


@dataclass(frozen=True, slots=True)
class StoreKeys:
    """What belongs to one store. ``seal`` hides values, ``index`` makes names findable, ``sign`` signs the journal."""

    seal: bytes
    index: bytes
    sign: bytes
    database_password: str

    @staticmethod
    def new() -> StoreKeys:
        """Fresh random keys."""
        sign = Ed25519PrivateKey.generate().private_bytes_raw()
        return StoreKeys(
            secrets.token_bytes(KEY_BYTES), secrets.token_bytes(KEY_BYTES), sign, secrets.token_urlsafe(32)
        )

    @property
    def signer(self) -> Ed25519PrivateKey:
        """Signs the head of the journal."""
        return Ed25519PrivateKey.from_private_bytes(self.sign)

    def to_json(self) -> str:
        """As text, to keep."""
        coded = {name: b64encode(getattr(self, name)).decode() for name in ("seal", "index", "sign")}
        return json.dumps(coded | {"database_password": self.database_password})

    @staticmethod
    def from_json(text: str) -> StoreKeys:
        """Back from `to_json`. Raises ValueError when it is not that."""
        try:
            told = json.loads(text)
            seal, index, sign = (b64decode(told[name], validate=True) for name in ("seal", "index", "sign"))
            return StoreKeys(seal, index, sign, str(told["database_password"]))
        except (KeyError, TypeError, ValueError):
            raise ValueError("this is not a file with the keys of a store") from None


def make_keys(alias: str) -> StoreKeys:
    """Keys for a new store, kept plain until `set_passphrase`. Never over keys that exist: their data would be lost."""
    keys = StoreKeys.new()
    _write(_kept(alias), json.dumps({"plain": keys.to_json()}), fresh=True)
    return keys


def put_keys(alias: str, keys: StoreKeys) -> None:
    """Keys that come back with a restored store. Raises FileExistsError when the store has keys here."""
    _write(_kept(alias), json.dumps({"plain": keys.to_json()}), fresh=True)


def keys_of(alias: str) -> StoreKeys:
    """The open keys of a store. Raises StoreLocked, or StoreMissing when there is no key file at all."""
    opened = _opened(alias)
    for file in (opened, _kept(alias)):
        try:
            told = os.stat(file)
        except FileNotFoundError:
            continue
        if file is opened and told.st_uid != os.geteuid():
            continue  # put there by another account of this machine: never seal with its keys
        keys = _read(file, told.st_mtime_ns)
        if keys is not None:
            return keys
    if not _kept(alias).exists():
        raise StoreMissing("De sleutels van deze opslag zijn er niet. Zet het sleutelbestand terug in de sleutelmap.")
    raise StoreLocked("De dossiers zijn op slot. Iemand van uw organisatie opent ze met: rechtop store unlock")


def are_there(alias: str) -> bool:
    """Whether there is a key file, plain or sealed."""
    return _kept(alias).exists()


def is_sealed(alias: str) -> bool:
    """Whether the key file asks a passphrase."""
    return "sealed" in _content(alias)


def set_passphrase(alias: str, passphrase: str) -> None:
    """Seal the key file of an open store with a (new) passphrase; from now on only `unlock` opens it."""
    keys = keys_of(alias)
    salt, nonce = secrets.token_bytes(16), secrets.token_bytes(NONCE_BYTES)
    sealed = AESGCM(_derived(passphrase, salt)).encrypt(nonce, keys.to_json().encode(), _PLACE)
    told = {"salt": b64encode(salt).decode(), "nonce": b64encode(nonce).decode(), "sealed": b64encode(sealed).decode()}
    _write(_kept(alias), json.dumps(told))
    _write(_opened(alias), json.dumps({"plain": keys.to_json()}))


def unlock(alias: str, passphrase: str) -> None:
    """Open a sealed key until the machine stops or `lock`. Raises StoreLocked on a wrong passphrase."""
    told = _content(alias)
    if "sealed" not in told:
        return
    try:
        key = _derived(passphrase, b64decode(told["salt"]))
        text = AESGCM(key).decrypt(b64decode(told["nonce"]), b64decode(told["sealed"]), _PLACE).decode()
    except InvalidTag:
        raise StoreLocked("Dit is niet de wachtzin van deze opslag.") from None
    _write(_opened(alias), json.dumps({"plain": text}))


def lock(alias: str) -> None:
    """Close a sealed store at once, for all processes."""
    _opened(alias).unlink(missing_ok=True)


def _derived(passphrase: str, salt: bytes) -> bytes:
    return Scrypt(salt=salt, **SCRYPT).derive(passphrase.encode())


def _kept(alias: str) -> Path:
    return _file(str(settings.KEYS), alias)


def _opened(alias: str) -> Path:
    return _file(str(settings.OPEN_KEYS), alias)


@lru_cache(maxsize=256)
def _file(folder: str, alias: str) -> Path:
    """Made once: the keys are asked for every sealed value that is opened."""
    return Path(folder) / f"{alias}.json"


def _content(alias: str) -> dict[str, str]:
    try:
        told = json.loads(_kept(alias).read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise StoreMissing("De sleutels van deze opslag zijn er niet. Zet het sleutelbestand terug.") from None
    return {str(name): str(value) for name, value in told.items()}


@lru_cache(maxsize=256)
def _read(file: Path, changed: int) -> StoreKeys | None:
    """The keys in a file as it was at a moment; None when it is sealed."""
    told = json.loads(file.read_text(encoding="utf-8"))
    return StoreKeys.from_json(told["plain"]) if "plain" in told else None


def _write(file: Path, text: str, *, fresh: bool = False) -> None:
    """Write for the owner's eyes only, whole or not at all; ``fresh`` refuses when the file exists."""
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    half = file.with_name(f".{file.name}.{secrets.token_hex(4)}")
    with open(os.open(half, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as out:
        out.write(text)
        out.flush()
        os.fsync(out.fileno())
    if not fresh:
        half.replace(file)
        return
    try:
        os.link(half, file)  # refuses when it exists, also when another process makes it at this very moment
    except OSError:
        if file.exists():
            raise FileExistsError(f"{file.name} bestaat al: sleutels worden nooit overschreven.") from None
        half.replace(file)  # a disk that knows no second names for a file
    finally:
        half.unlink(missing_ok=True)
