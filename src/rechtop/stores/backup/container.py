"""The file of a backup: lines of text in encrypted chunks that cannot be changed, left out or put elsewhere unseen.

First a magic line and a readable head: the version of the format, and how the key comes from the passphrase (scrypt).
Then chunks: length, whether it is the last, SHA-256 of what follows, and AES-256-GCM over compressed lines. The nonce
holds the number of the chunk and whether it is the last; the digest of the head is authenticated with each. So damage
is told from a wrong passphrase, and a file that stops early is known.
"""

from __future__ import annotations

import json
import os
import secrets
import struct
import zlib
from base64 import b64decode, b64encode
from collections.abc import Iterator, Mapping
from hashlib import sha256
from pathlib import Path
from types import TracebackType
from typing import IO, Any, Self

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from rechtop.stores.errors import BackupRefused

MAGIC = b"RECHTOP BACKUP\n"
FORMAT = 1
CHUNK = 1 << 20
"""Bytes of lines in one chunk, before they are compressed."""

_SCRYPT = {"n": 2**15, "r": 8, "p": 1}
_STRONGEST = {"n": 2**20, "r": 16, "p": 4}
"""More than this a file may not ask of the machine that reads it."""
_FRAME = struct.Struct(">IB32s")
_LARGEST_HEAD, _LARGEST_FRAME, _PREFIX_BYTES = 4096, 4 * CHUNK, 7


class Writer:
    """Writes lines; the file has its name only when all is in it. Use it in a ``with`` block."""

    def __init__(self, file: Path, passphrase: str) -> None:
        self._file = file
        self._half = file.with_name(f".{file.name}.{secrets.token_hex(4)}.half")
        salt, self._prefix = secrets.token_bytes(16), secrets.token_bytes(_PREFIX_BYTES)
        told = {"format": FORMAT, "salt": _text(salt), "prefix": _text(self._prefix), **_SCRYPT}
        head = json.dumps(told, sort_keys=True).encode()
        self._bound = sha256(head).digest()
        self._key = AESGCM(_derived(passphrase, salt, _SCRYPT))
        self._number, self._held, self._size = 0, list[bytes](), 0
        self._out: IO[bytes] = _made(self._half)
        self._put(MAGIC + struct.pack(">I", len(head)) + head)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            if kind is None:
                self._flush(last=True)
                self._out.flush()
                os.fsync(self._out.fileno())
                self._out.close()
                self._half.replace(self._file)
        except OSError as failed:
            raise _no_room(self._file, failed) from failed
        finally:
            _closed(self._out)
            self._half.unlink(missing_ok=True)

    def write(self, line: str) -> None:
        """Add one line, without its end. Raises BackupRefused when the disk is full."""
        told = line.encode() + b"\n"
        self._held.append(told)
        self._size += len(told)
        if self._size >= CHUNK:
            self._flush(last=False)

    def _flush(self, *, last: bool) -> None:
        plain, self._held, self._size = b"".join(self._held), [], 0
        nonce = self._prefix + struct.pack(">IB", self._number, last)
        sealed = self._key.encrypt(nonce, zlib.compress(plain, 3), self._bound)
        self._put(_FRAME.pack(len(sealed), last, sha256(sealed).digest()) + sealed)
        self._number += 1

    def _put(self, data: bytes) -> None:
        try:
            self._out.write(data)
        except OSError as failed:
            raise _no_room(self._file, failed) from failed


def lines(file: Path, passphrase: str) -> Iterator[str]:
    """The lines of a backup. Raises BackupRefused at the first chunk that is not as it was written."""
    try:
        stream = file.open("rb")
    except OSError as failed:
        raise BackupRefused(f"{file} kan niet gelezen worden: {failed.strerror}.") from failed
    with stream:
        key, bound, prefix = _opened(_head(stream, file), passphrase)
        rest, number, last = b"", 0, False
        while not last:
            sealed, last = _frame(stream, number)
            try:
                plain = key.decrypt(prefix + struct.pack(">IB", number, last), sealed, bound)
            except InvalidTag:
                raise BackupRefused(_not_opened(number)) from None
            *whole, rest = (rest + zlib.decompress(plain)).split(b"\n")
            for line in whole:
                yield line.decode()
            number += 1
        if stream.read(1):
            raise BackupRefused("Na het einde van deze back-up staat nog iets: het bestand is beschadigd.")


def _head(stream: IO[bytes], file: Path) -> bytes:
    if stream.read(len(MAGIC)) != MAGIC:
        raise BackupRefused(f"{file.name} is geen back-up van Rechtop.")
    size = stream.read(4)
    length = struct.unpack(">I", size)[0] if len(size) == 4 else 0
    return stream.read(length) if length <= _LARGEST_HEAD else b""


def _opened(head: bytes, passphrase: str) -> tuple[AESGCM, bytes, bytes]:
    """The key, what each chunk is bound to, and the beginning of each nonce."""
    damaged = BackupRefused("Het begin van deze back-up is beschadigd.")
    try:
        told = json.loads(head)
        if told["format"] > FORMAT:
            raise BackupRefused("Deze back-up is van een nieuwere Rechtop. Werk Rechtop eerst bij.")
        if any(not 0 < told[name] <= most for name, most in _STRONGEST.items()):
            raise damaged
        salt, prefix = b64decode(told["salt"], validate=True), b64decode(told["prefix"], validate=True)
        key = AESGCM(_derived(passphrase, salt, told))
    except (KeyError, TypeError, ValueError):
        raise damaged from None
    if len(prefix) != _PREFIX_BYTES:
        raise damaged
    return key, sha256(head).digest(), prefix


def _frame(stream: IO[bytes], number: int) -> tuple[bytes, bool]:
    start = stream.read(_FRAME.size)
    if len(start) < _FRAME.size:
        raise BackupRefused("Deze back-up is niet volledig: het einde ontbreekt.")
    length, last, digest = _FRAME.unpack(start)
    if length > _LARGEST_FRAME or last > 1:
        raise BackupRefused(f"Deze back-up is beschadigd, in blok {number + 1}.")
    sealed = stream.read(length)
    if len(sealed) < length:
        raise BackupRefused("Deze back-up is niet volledig: het einde ontbreekt.")
    if sha256(sealed).digest() != digest:
        raise BackupRefused(f"Deze back-up is beschadigd, in blok {number + 1}.")
    return sealed, bool(last)


def _not_opened(number: int) -> str:
    if number == 0:
        return "Dit is niet de wachtzin van deze back-up, of het begin is veranderd."
    return f"Blok {number + 1} hoort niet op die plaats: iemand veranderde deze back-up."


def _derived(passphrase: str, salt: bytes, told: Mapping[str, Any]) -> bytes:
    return Scrypt(salt=salt, length=32, n=told["n"], r=told["r"], p=told["p"]).derive(passphrase.encode())


def _text(data: bytes) -> str:
    return b64encode(data).decode()


def _made(half: Path) -> IO[bytes]:
    try:
        return open(os.open(half, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb")
    except OSError as failed:
        raise BackupRefused(f"In {half.parent} kan niets geschreven worden: {failed.strerror}.") from failed


def _closed(out: IO[bytes]) -> None:
    try:
        out.close()
    except OSError:
        return  # a full disk: what was still held is thrown away with the half file


def _no_room(file: Path, failed: OSError) -> BackupRefused:
    return BackupRefused(
        f"De back-up is niet gemaakt: {failed.strerror}. Maak plaats vrij of kies een andere schijf dan {file.parent}."
    )
