"""`rechtop handovers` and `rechtop peer`: what runs at night, and with which other installations is exchanged."""

from __future__ import annotations

import argparse
import sys
from base64 import b64decode
from collections.abc import Callable
from datetime import date
from pathlib import Path
from uuid import UUID

Ready = Callable[[Path | None], None]

_ROUNDS = {
    "deliver": "bezorg wat klaarligt (elke minuut)",
    "chase": "herinner wie zwijgt, en geef terug wat te laat is; herinner wie een overleg moet vernietigen (elke dag)",
    "reconcile": "stuur opnieuw wat geweigerd werd of weg is (na een herstelde back-up)",
}
_PEERS = {
    "list": "met welke organisaties van andere installaties wij uitwisselen",
    "key": "onze openbare sleutel, om aan de andere installatie te geven",
    "add": "wissel uit met een organisatie van een andere installatie",
    "close": "wissel niet meer uit met een organisatie",
}


def add_to(
    commands: argparse._SubParsersAction[argparse.ArgumentParser], ready: Ready, today: Callable[[], date]
) -> None:
    """Add the commands; ``ready`` opens the database of a data directory, ``today`` says which day it is."""
    handovers = commands.add_parser("handovers", help="overdrachten bezorgen en opvolgen")
    handovers.set_defaults(act=lambda options: _told(options, ready, today, _round))
    parts = handovers.add_subparsers(dest="part", required=True, metavar="DEEL")
    for name, about in _ROUNDS.items():
        part = parts.add_parser(name, help=about)
        part.add_argument("--data", type=Path, default=None, metavar="MAP")
        if name == "chase":
            part.add_argument("--dry-run", action="store_true", help="toon alleen wat er zou gebeuren")
    peer = commands.add_parser("peer", help="organisaties van andere installaties")
    peer.set_defaults(act=lambda options: _told(options, ready, today, _peer))
    parts = peer.add_subparsers(dest="part", required=True, metavar="DEEL")
    for name, about in _PEERS.items():
        part = parts.add_parser(name, help=about)
        part.add_argument("--data", type=Path, default=None, metavar="MAP")
        if name != "list":
            part.add_argument("organisation", type=UUID, metavar="UUID")
        if name == "add":
            part.add_argument("--name", required=True, metavar="NAAM")
            part.add_argument(
                "--key", required=True, metavar="SLEUTEL", help="van: rechtop peer key, aan de andere kant"
            )
            part.add_argument("--address", required=True, metavar="HTTPS-ADRES")
            part.add_argument(
                "--by", required=True, metavar="WIE", help="wie de sleutel nakeek, bijvoorbeeld aan de telefoon"
            )


def _told(
    options: argparse.Namespace,
    ready: Ready,
    today: Callable[[], date],
    act: Callable[[argparse.Namespace, date], list[str]],
) -> int:
    ready(options.data)
    from rechtop.handovers.errors import HandoverError
    from rechtop.stores.errors import StoreError

    try:
        lines = act(options, today())
    except (HandoverError, StoreError, ValueError) as fault:
        sys.stderr.write(f"rechtop: {fault}\n")
        return 1
    sys.stdout.write("\n".join(lines) + "\n")
    return 0


def _round(options: argparse.Namespace, on: date) -> list[str]:
    """One round over every store; one that is locked says so and the others go on."""
    from django.utils import timezone

    from rechtop.handovers.chasing.silence import chase
    from rechtop.handovers.exchange import given_up, lost, send_again, to_repeat
    from rechtop.handovers.post import post_brings
    from rechtop.meetings.legal.reminding import remind
    from rechtop.reception.messages.sending import send_waiting
    from rechtop.stores.errors import StoreError
    from rechtop.stores.models import Kind, Store
    from rechtop.stores.registry import open_store

    lines = []
    for store in Store.objects.filter(closed_on=None, kind=Kind.ORGANISATION).order_by("opened_on", "pk"):
        try:
            alias = open_store(store.pk, on=on)
            if options.part == "deliver":
                arrived, waiting = post_brings(alias)
                told = f"{arrived} bezorgd, {waiting} wachten nog"
                if sent := send_waiting(alias, at=timezone.now()).left:
                    told += f", {sent} berichten aan mensen vertrokken"
                if refused := given_up(alias):
                    told += f", {refused} geweigerd: rechtop handovers reconcile"
            elif options.part == "chase":
                found = chase(alias, on, only_look=options.dry_run)
                told = f"{found.reminded} herinnerd, {found.expired} terug naar de coördinator"
            else:
                gone = lost(alias) + to_repeat(alias)
                send_again(alias, gone)
                told = f"{len(gone)} opnieuw klaargelegd"
        except StoreError as fault:
            told = str(fault)
        lines.append(f"{store.name}: {told}")
    if options.part == "chase" and (number := remind(on, only_look=options.dry_run)):
        lines.append(f"Overleg: {number} te vernietigen, herinnerd")
    return lines or ["Hier houdt nog geen organisatie dossiers bij."]


def _peer(options: argparse.Namespace, on: date) -> list[str]:
    from rechtop.stores.errors import StoreError
    from rechtop.stores.models import Peer
    from rechtop.stores.peers import public_text

    if options.part == "key":
        return [public_text(options.organisation)]
    if options.part == "add":
        if len(b64decode(options.key, validate=True)) != 32:
            raise StoreError("Dit is geen openbare sleutel. Neem wat `rechtop peer key` aan de andere kant toont.")
        told = {"name": options.name, "public_key": options.key, "address": options.address, "trusted_on": on,
                "trusted_by": options.by, "ended_on": None}  # fmt: skip
        Peer.objects.update_or_create(pk=options.organisation, defaults=told)
        return [f"Wij wisselen uit met {options.name}, via {options.address}."]
    if options.part == "close":
        if not Peer.objects.filter(pk=options.organisation).update(ended_on=on):
            raise StoreError("Met deze organisatie wisselen wij niet uit.")
        return ["Wij wisselen niet meer uit met deze organisatie."]
    peers = Peer.objects.order_by("name")
    lines = [f"{peer.pk}  {peer.name}  {peer.address}{'  (gestopt)' if peer.ended_on else ''}" for peer in peers]
    return lines or ["Nog met niemand."]
