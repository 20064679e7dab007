"""Asking a passphrase: typed without being shown, or from a file descriptor; never from an argument."""

from __future__ import annotations

import getpass
import os
import sys
from collections.abc import Iterator

from rechtop.stores.errors import StoreError

SHORTEST = 12
_MOST = 1024


class Asker:
    """Gives passphrases in turn; from a descriptor one line each, otherwise typed."""

    def __init__(self, descriptor: int | None) -> None:
        self._lines: Iterator[str] | None = None if descriptor is None else _lines(descriptor)

    def ask(self, what: str) -> str:
        """A passphrase that exists. Raises StoreError when there is nobody to ask."""
        if self._lines is not None:
            told = next(self._lines, "")
        elif sys.stdin.isatty():
            told = getpass.getpass(f"{what}: ")
        else:
            raise StoreError("Typ de wachtzin in een terminal, of geef ze met --passphrase-fd.")
        if not told:
            raise StoreError(f"{what}: er kwam geen wachtzin.")
        return told

    def choose(self, what: str) -> str:
        """A new passphrase, typed twice so that a slip does not lock anybody out. Raises StoreError."""
        told = self.ask(what)
        if len(told) < SHORTEST:
            raise StoreError(f"Kies minstens {SHORTEST} tekens: vier gewone woorden zijn goed.")
        if self._lines is None and getpass.getpass("Nog eens: ") != told:
            raise StoreError("De twee wachtzinnen zijn niet dezelfde. Begin opnieuw.")
        return told


def _lines(descriptor: int) -> Iterator[str]:
    try:
        with os.fdopen(os.dup(descriptor), encoding="utf-8") as stream:
            for _ in range(8):
                line = stream.readline(_MOST)
                if not line:
                    return
                yield line.rstrip("\n")
    except OSError as failed:
        raise StoreError(f"Van nummer {descriptor} kan niets gelezen worden: {failed.strerror}.") from failed
