"""What somebody typed, so that it can stand in an address without anybody reading it there.

An address stays behind: in the history of a shared computer, in the log of a server in between. So words and a place
travel sealed, and open for an hour only. Nothing of it is kept here.
"""

from __future__ import annotations

from base64 import urlsafe_b64encode
from hashlib import sha256
from time import time

from cryptography.fernet import Fernet, InvalidToken
from django.conf import settings

HOUR = 3600
"""How long it opens, in seconds: as long as somebody goes to and fro between what was found."""


def seal(text: str) -> str:
    """The text as nobody but this installation reads it: letters, figures, "-", "_" and "="."""
    return _lock().encrypt_at_time(text.encode(), int(time())).decode()


def opened(sealed: str) -> str:
    """The text again; empty when it is older than an hour, or was never sealed here."""
    try:
        return _lock().decrypt_at_time(sealed.encode(), HOUR, int(time())).decode()
    except InvalidToken:
        return ""


def _lock() -> Fernet:
    return Fernet(urlsafe_b64encode(sha256(f"rechtop.aanbod {settings.SECRET_KEY}".encode()).digest()))
