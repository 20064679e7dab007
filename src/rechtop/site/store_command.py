"""`rechtop store`, `rechtop backup` and `rechtop restore`: the files of organisations, from the command line.

A passphrase is never an argument: others on the machine see those. It is typed without being shown, or read from a
file descriptor (``--passphrase-fd 3 3< file``): a line for each passphrase that is asked.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

Ready = Callable[[Path | None], None]
_PARTS = {
    "add": "houd dossiers bij voor een organisatie",
    "list": "welke organisaties hier dossiers bijhouden",
    "migrate": "werk alle opslagen bij naar deze versie",
    "unlock": "open de sleutels met de wachtzin, tot de machine stopt",
    "lock": "sluit de sleutels meteen",
    "passphrase": "zet een (nieuwe) wachtzin op de sleutels",
    "close": "sluit een opslag: niemand werkt er nog in",
    "keys": "neem de sleutels mee, apart van de back-up",
    "seal": "kijk elk logboek na en zet er een handtekening onder (elke nacht)",
    "verify": "kijk elk logboek na, ook tegen de handtekeningen",
}
_OF_ONE = {"add", "unlock", "lock", "passphrase", "close"}


def add_to(
    commands: argparse._SubParsersAction[argparse.ArgumentParser], ready: Ready, today: Callable[[], date]
) -> None:
    """Add the commands; ``ready`` opens the database of a data directory, ``today`` says which day it is."""
    store = commands.add_parser("store", help="de dossiers van organisaties: toevoegen, sleutels, logboek")
    store.set_defaults(act=lambda options: _told(options, ready, today))
    parts = store.add_subparsers(dest="part", required=True, metavar="DEEL")
    for name, about in _PARTS.items():
        part = parts.add_parser(name, help=about)
        _options(part)
        if name in _OF_ONE:
            part.add_argument("store", metavar="ORGANISATIE", help="de UUID, of zoals in haar webadres")
        if name == "add":
            part.add_argument("--name", default="", metavar="NAAM", help="als de sociale kaart ze niet kent")
        if name == "keys":
            part.add_argument("way", choices=["export"])
            part.add_argument("file", type=Path, metavar="BESTAND")
        if name in {"keys", "verify", "seal"}:
            part.add_argument("--store", default="", metavar="ORGANISATIE", help="alleen deze")
    for name, about in (("backup", "maak een back-up, ook terwijl er gewerkt wordt"), ("restore", "zet hem terug")):
        one = commands.add_parser(name, help=about)
        one.set_defaults(act=lambda options: _told(options, ready, today), part=name)
        one.add_argument("file", type=Path, metavar="BESTAND")
        one.add_argument("--store", default="", metavar="ORGANISATIE", help="alleen de dossiers van deze organisatie")
        _options(one)
        if name == "restore":
            one.add_argument(
                "--keys", type=Path, default=None, metavar="BESTAND", help="van: rechtop store keys export"
            )


def _options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--data", type=Path, default=None, metavar="MAP")
    parser.add_argument("--passphrase-fd", type=int, default=None, metavar="N", help="lees de wachtzin van dit nummer")


def _told(options: argparse.Namespace, ready: Ready, today: Callable[[], date]) -> int:
    ready(options.data)
    from rechtop.accounts.errors import AccountRefused
    from rechtop.site.stores_at_work import run
    from rechtop.stores.errors import StoreError

    try:
        text, status = run(options, today())
    except (StoreError, AccountRefused) as fault:
        sys.stderr.write(f"rechtop: {fault}\n")
        return 1
    if text:
        sys.stdout.write(text + "\n")
    return status
