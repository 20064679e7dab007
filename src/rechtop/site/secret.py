"""The key with which Django signs: made once per installation, readable only by its owner."""

import os
import secrets
from pathlib import Path

FILE = "secret-key"


def secret_key(data: Path) -> str:
    """The key in the data directory `data`; makes the directory and the key when they are not there yet."""
    file = data / FILE
    data.mkdir(mode=0o700, parents=True, exist_ok=True)
    try:
        descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return file.read_text(encoding="ascii").strip()
    key = secrets.token_urlsafe(50)
    with open(descriptor, "w", encoding="ascii") as out:
        out.write(key)
    return key
