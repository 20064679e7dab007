"""Accounts to try the made-up town with: one for each role, with passwords of this installation alone."""

from __future__ import annotations

import json
import os
from datetime import date
from pathlib import Path
from uuid import UUID

from django.db import transaction

from rechtop.accounts.models import Role
from rechtop.accounts.services import add_account, find_account, give_mandate
from rechtop.organisations.demo import demo_id

FILE = "demo-accounts.json"
"""In the data directory, for its owner only: the password and the secret of the second factor of each."""

_OCMW = demo_id("organisatie", "ocmw-voorbeeldstad")
_CAW = demo_id("organisatie", "caw-voorbeeldland")

PEOPLE: tuple[tuple[str, str, Role, UUID | None], ...] = (
    ("redacteur@voorbeeldstad.example", "Rita Verzonnen", Role.EDITOR, _OCMW),
    ("coordinator@voorbeeldstad.example", "Koen Verzonnen", Role.COORDINATOR, _CAW),
    ("regisseur@voorbeeldstad.example", "Samira Verzonnen", Role.REGISSEUR, None),
    ("beheerder@voorbeeldstad.example", "Bert Verzonnen", Role.ADMIN, None),
)


def load_accounts(data: Path, on: date) -> str:
    """Make the accounts that are not there yet; the text tells where to log in with what."""
    held = _held(data / FILE)
    with transaction.atomic():
        for email, name, role, organisation in PEOPLE:
            if find_account(email) is not None:
                continue
            invited = add_account(email, name, is_demo=True)
            give_mandate(invited.user, role, organisation, since=on)
            held[email] = {"password": invited.password, "secret": invited.secret}
        _keep(data / FILE, held)
    # An account whose password nobody has any more, because the file was thrown away, is not in the list.
    lines = [f"  {email}  wachtwoord {held[email]['password']}" for email, *_ in PEOPLE if email in held]
    return "\n".join(
        [
            "Verzonnen accounts van Voorbeeldstad, om aan te melden op /aanmelden:",
            *lines,
            "  De code van de tweede stap: rechtop account code ADRES",
            "",
        ]
    )


def _held(file: Path) -> dict[str, dict[str, str]]:
    try:
        found: dict[str, dict[str, str]] = json.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    return found


def _keep(file: Path, held: dict[str, dict[str, str]]) -> None:
    descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with open(descriptor, "w", encoding="utf-8") as out:
        json.dump(held, out, indent=1)
