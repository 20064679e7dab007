"""Which database an installation uses: a file of SQLite in its data directory, or a PostgreSQL that it names."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from rechtop.site.environment import DATABASE
from rechtop.site.errors import SettingWrong

FILE = "rechtop.sqlite3"
"""In the data directory, when no PostgreSQL is named."""

SCHEMES = frozenset({"postgres", "postgresql"})
OPTIONS = frozenset({"sslmode", "sslrootcert", "connect_timeout", "application_name"})
"""What may follow the question mark, besides ``host``; it goes to PostgreSQL as it stands."""

_SHAPE = "postgres://naam:wachtwoord@machine:5432/databank"


def database(address: str, data: Path) -> dict[str, Any]:
    """Django's settings for the database at ``address``; without one, for a file in ``data``. Raises SettingWrong."""
    return postgres(address) if address else sqlite(data / FILE)


def sqlite(file: Path) -> dict[str, Any]:
    """A file that several processes use at once."""
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": file,
        "OPTIONS": {
            # Readers and one writer side by side; a writer waits its turn at the start instead of failing halfway.
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            # What is deleted is overwritten: an interview that is over leaves nothing behind in the file.
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA secure_delete=ON;",
        },
    }


def postgres(address: str) -> dict[str, Any]:
    """A PostgreSQL by its address. Raises SettingWrong, which never repeats the password."""
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:  # a port that is no number, brackets that do not close
        raise _wrong(address) from None
    name = unquote(parts.path.removeprefix("/"))
    told = dict(parse_qsl(parts.query))
    host = told.pop("host", "") or unquote(parts.hostname or "")
    if parts.scheme not in SCHEMES or not name or "/" in name or told.keys() - OPTIONS:
        raise _wrong(address)
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": name,
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": host,
        "PORT": str(port or ""),
        "CONN_HEALTH_CHECKS": True,
        "CONN_MAX_AGE": 60,  # seconds
        "OPTIONS": told,
    }


def _wrong(address: str) -> SettingWrong:
    """The refusal. Of the address it repeats only what comes before "://", and nothing when that is not there."""
    shown = f"{address.partition('://')[0]}://..." if "://" in address else "..."
    return SettingWrong(DATABASE.name, shown, f"een adres zoals {_SHAPE}")
