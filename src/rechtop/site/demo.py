"""Accounts to try the made-up town with: one for each role, with passwords of this installation alone."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from uuid import UUID

from django.db import transaction

from rechtop.accounts.models import Role
from rechtop.accounts.services import account, add_account, find_account, give_mandate
from rechtop.site.demo_files import CAW, CAW_TEAM, FUND, FUND_TEAM, FURTHEST, OCMW, OCMW_TEAM, load_files

FILE = "demo-accounts.json"
"""In the data directory, for its owner only: the password and the secret of the second factor of each."""


@dataclass(frozen=True, slots=True)
class Made:
    """One made-up account and its mandate."""

    email: str
    name: str
    role: Role
    organisation: UUID | None
    team: UUID | None = None


PEOPLE: tuple[Made, ...] = (
    Made("an@voorbeeldstad.example", "An Verzonnen", Role.WORKER, OCMW, OCMW_TEAM),
    Made("bo@voorbeeldstad.example", "Bo Verzonnen", Role.WORKER, OCMW, OCMW_TEAM),
    Made("onthaal@voorbeeldstad.example", "Cis Verzonnen", Role.RECEPTIONIST, OCMW, OCMW_TEAM),
    Made("hoofd@voorbeeldstad.example", "Hilde Verzonnen", Role.TEAM_LEAD, OCMW),
    Made("overdrachten@voorbeeldstad.example", "Karel Verzonnen", Role.HANDOVER_COORDINATOR, OCMW),
    Made("toezicht@voorbeeldstad.example", "Odette Verzonnen", Role.CONTROL_OFFICER, OCMW),
    Made("leiding@voorbeeldstad.example", "Marie Verzonnen", Role.MANAGER, OCMW),
    Made("dora@voorbeeldstad.example", "Dora Verzonnen", Role.WORKER, CAW, CAW_TEAM),
    Made("els@voorbeeldstad.example", "Els Verzonnen", Role.WORKER, FUND, FUND_TEAM),
    Made("redacteur@voorbeeldstad.example", "Rita Verzonnen", Role.EDITOR, OCMW),
    Made("coordinator@voorbeeldstad.example", "Koen Verzonnen", Role.COORDINATOR, CAW),
    Made("regisseur@voorbeeldstad.example", "Samira Verzonnen", Role.REGISSEUR, None),
    Made("beheerder@voorbeeldstad.example", "Bert Verzonnen", Role.ADMIN, None),
)
"""Who can be tried; none of them exists."""

AT_WORK = ("an", "bo", "dora", "els")
"""Those whose work the made-up files are."""


def load_accounts(data: Path, on: date) -> str:
    """Make the accounts and the files that are not there yet; the text tells where to log in with what."""
    held = _held(data / FILE)
    with transaction.atomic():
        for made in PEOPLE:
            if find_account(made.email) is not None:
                continue
            invited = add_account(made.email, made.name, is_demo=True)
            since = on - timedelta(FURTHEST + 1)
            give_mandate(invited.user, made.role, made.organisation, since=since, team=made.team)
            held[made.email] = {"password": invited.password, "secret": invited.secret}
        _keep(data / FILE, held)
    load_files(on, {name: account(f"{name}@voorbeeldstad.example") for name in AT_WORK})
    # An account whose password nobody has any more, because the file was thrown away, is not in the list.
    lines = [f"  {made.email}  wachtwoord {held[made.email]['password']}" for made in PEOPLE if made.email in held]
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
