"""`rechtop account provider`: which organisations log in with their own provider (OpenID Connect)."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from uuid import UUID

Organisation = Callable[[str], UUID | None]


def add_to(parts: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the part to `rechtop account`."""
    provider = parts.add_parser("provider", help="aanmelden via de organisatie zelf (OpenID Connect)")
    acts = provider.add_subparsers(dest="act_on_provider", required=True, metavar="DEEL")
    for name, help_text in (
        ("add", "laat een organisatie zelf aanmelden, of verander hoe"),
        ("list", "welke organisaties zelf aanmelden"),
        ("close", "laat niemand meer aanmelden via deze organisatie"),
    ):
        act = acts.add_parser(name, help=help_text)
        act.add_argument("--data", type=Path, default=None, metavar="MAP")
        if name != "list":
            act.add_argument("slug", metavar="NAAM", help="zoals in het webadres: ocmw-aalst")
        if name == "add":
            act.add_argument("--name", required=True, metavar="TEKST", help="wat op de knop staat")
            act.add_argument("--organisation", required=True, metavar="ORGANISATIE", help="zoals in haar webadres")
            act.add_argument("--issuer", required=True, metavar="URL")
            act.add_argument("--client", required=True, metavar="ID", help="hoe Rechtop daar heet")
            act.add_argument(
                "--secret", default="", metavar="WAAR", help="env:NAAM of file:/pad, nooit het geheim zelf"
            )
            act.add_argument("--domain", action="append", required=True, metavar="DOMEIN", help="van de e-mailadressen")
            act.add_argument("--acr", action="append", default=[], metavar="ACR", help="telt als tweede stap")
            act.add_argument("--amr", action="append", default=[], metavar="AMR", help="telt als tweede stap")


def run(options: argparse.Namespace, organisation: Organisation) -> str:
    """Do one part and tell in Dutch what was done. Raises AccountRefused. Django must be ready."""
    from rechtop.accounts.errors import AccountRefused
    from rechtop.accounts.models import Provider
    from rechtop.accounts.provider.settings import add_provider, close_provider

    if options.act_on_provider == "close":
        people = close_provider(options.slug)
        return f"{options.slug} is gesloten; {people} mensen melden niet meer zo aan."
    if options.act_on_provider == "list":
        held = Provider.objects.order_by("slug")
        lines = [f"{one.slug}  {one.name}  {one.issuer}  {'open' if one.is_open else 'gesloten'}" for one in held]
        return "\n".join(lines) or "Geen enkele organisatie meldt zelf aan."
    owner = organisation(options.organisation)
    if owner is None:
        raise AccountRefused("Zeg van welke organisatie: --organisation ocmw-aalst")
    made = add_provider(
        options.slug, name=options.name, organisation=owner, issuer=options.issuer, client_id=options.client,
        domains=options.domain, secret_from=options.secret, trusted_acr=options.acr, trusted_amr=options.amr,
    )  # fmt: skip
    return (
        f"{made.name} kan zelf aanmelden, voor adressen van {', '.join(made.domains)}.\n"
        f"Geef de beheerder van {made.issuer} dit adres om naar terug te keren: /aanmelden/via/{made.slug}/terug"
    )
