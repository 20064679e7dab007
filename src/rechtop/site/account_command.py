"""`rechtop account`: the accounts of an installation, from its own command line."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from rechtop.site import provider_command

if TYPE_CHECKING:
    from rechtop.accounts.models import User

ROLES = (
    "editor", "coordinator", "regisseur", "admin", "receptionist", "worker", "team_lead", "handover_coordinator",
    "control_officer", "manager",
)  # fmt: skip
"""Those of rechtop.accounts.models.Role, before Django is ready; a test keeps the two equal."""

Act = Callable[["User", argparse.Namespace, date], str]


def add_to(
    commands: argparse._SubParsersAction[argparse.ArgumentParser],
    ready: Callable[[Path | None], None],
    today: Callable[[], date],
) -> None:
    """Add the command; ``ready`` opens the database of a data directory, ``today`` says which day it is."""
    parser = commands.add_parser("account", help="wie mag aanmelden, en met welk mandaat")
    parser.set_defaults(act=lambda options: _told(options, ready, today))
    parts = parser.add_subparsers(dest="part", required=True, metavar="DEEL")
    for name, help_text in (
        ("add", "maak een account; het wachtwoord verschijnt één keer"),
        ("role", "geef een mandaat erbij, of verleng het"),
        ("close", "laat iemand niet meer aanmelden; alle mandaten stoppen"),
        ("password", "maak een nieuw wachtwoord voor wie het kwijt is"),
        ("reset", "wis de tweede stap van wie haar telefoon kwijt is"),
        ("code", "de code van nu, alleen voor een verzonnen account"),
        ("wake", "wek een account dat slaapt"),
    ):
        part = parts.add_parser(name, help=help_text)
        part.add_argument("email", metavar="ADRES")
        part.add_argument("--data", type=Path, default=None, metavar="MAP")
        if name == "add":
            part.add_argument("--name", default="", metavar="NAAM")
        if name in {"add", "role"}:
            part.add_argument("--role", choices=ROLES, default=None)
            part.add_argument("--team", default="", metavar="DIENST", help="in welk team zij met mensen werkt")
            part.add_argument("--organisation", default="", metavar="ORGANISATIE", help="zoals in haar webadres")
            part.add_argument(
                "--until", type=date.fromisoformat, default=None, metavar="JJJJ-MM-DD", help="de laatste dag"
            )
    sleep = parts.add_parser("sleep", help="laat slapen wie lang niet aanmeldde; doe dit elke dag")
    sleep.add_argument("--data", type=Path, default=None, metavar="MAP")
    provider_command.add_to(parts)


def _told(options: argparse.Namespace, ready: Callable[[Path | None], None], today: Callable[[], date]) -> int:
    ready(options.data)
    from rechtop.accounts.errors import AccountRefused

    try:
        sys.stdout.write(run(options, today()) + "\n")
    except AccountRefused as refused:
        sys.stderr.write(f"rechtop: {refused}\n")
        return 1
    return 0


def run(options: argparse.Namespace, on: date) -> str:
    """Do one part and tell in Dutch what was done. Raises AccountRefused. Django must be ready."""
    from rechtop.accounts.services import account, add_account

    if options.part == "provider":
        return provider_command.run(options, _organisation)
    if options.part == "sleep":
        return _sleep(on)
    if options.part == "add":
        organisation = _organisation(options.organisation)  # before anything is made
        invited = add_account(options.email, options.name)
        told = f"{invited.user.email} kan aanmelden met het wachtwoord {invited.password}"
        if options.role is None:
            return f"{told}\nZonder mandaat mag dit account nog niets: rechtop account role"
        return f"{told}\n{_mandate(invited.user, options, organisation, on)}"
    return _PARTS[options.part](account(options.email), options, on)


def _role(user: User, options: argparse.Namespace, on: date) -> str:
    from rechtop.accounts.errors import AccountRefused

    if options.role is None:
        raise AccountRefused("Zeg welke rol: --role editor, coordinator, regisseur of admin.")
    return _mandate(user, options, _organisation(options.organisation), on)


def _mandate(user: User, options: argparse.Namespace, organisation: UUID | None, on: date) -> str:
    from rechtop.accounts.models import Role
    from rechtop.accounts.services import give_mandate

    team = _team(options.team, organisation)
    held = give_mandate(user, Role(options.role), organisation, since=on, until=options.until, team=team)
    where = options.organisation or "de hele installatie"
    until = f" tot en met {held.valid_until:%d/%m/%Y}" if held.valid_until else ""
    return f"{user.email} is nu {held.get_role_display()} voor {where}{until}."


def _close(user: User, options: argparse.Namespace, on: date) -> str:
    from rechtop.accounts.services import close_account

    return f"{user.email} kan niet meer aanmelden; {close_account(user, on=on)} mandaten zijn gestopt."


def _password(user: User, options: argparse.Namespace, on: date) -> str:
    from rechtop.accounts.services import new_password

    return f"{user.email} kan aanmelden met het wachtwoord {new_password(user)}"


def _reset(user: User, options: argparse.Namespace, on: date) -> str:
    from rechtop.accounts.services import forget_second_factor

    forget_second_factor(user)
    return f"{user.email} stelt bij het volgende aanmelden een nieuwe tweede stap in."


def _wake(user: User, options: argparse.Namespace, on: date) -> str:
    from rechtop.accounts.sleeping import wake

    wake(user, on)
    return f"{user.email} kan weer aanmelden."


def _sleep(on: date) -> str:
    from rechtop.accounts.sleeping import months_on, sleep_all

    asleep = sleep_all(on)
    told = [f"{user.email} slaapt nu." for user in asleep]
    return "\n".join([*told, f"{len(asleep)} accounts slapen na {months_on(on)} maanden zonder aanmelden."])


def _code(user: User, options: argparse.Namespace, on: date) -> str:
    from rechtop.accounts.services import demo_code

    return demo_code(user)


def _organisation(slug: str) -> UUID | None:
    from rechtop.accounts.errors import AccountRefused
    from rechtop.organisations.models import Organisation

    if not slug:
        return None
    found = Organisation.objects.filter(slug=slug).first()
    if found is None:
        raise AccountRefused(f"Er is geen organisatie {slug!r}. Schrijf ze zoals in haar webadres: ocmw-aalst.")
    return found.pk


def _team(slug: str, organisation: UUID | None) -> UUID | None:
    from rechtop.accounts.errors import AccountRefused
    from rechtop.organisations.models import Service

    if not slug:
        return None
    found = Service.objects.filter(slug=slug, organisation=organisation).first()
    if found is None:
        raise AccountRefused(f"Deze organisatie heeft geen dienst {slug!r}. Schrijf ze zoals in haar webadres.")
    return found.pk


_PARTS: dict[str, Act] = {
    "role": _role,
    "close": _close,
    "password": _password,
    "reset": _reset,
    "code": _code,
    "wake": _wake,
}
