"""`rechtop map chase`: remind who keeps a fiche that should have been checked. Meant to be run once a day."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

Ready = Callable[[Path | None], None]


def add_to(parts: argparse._SubParsersAction[argparse.ArgumentParser], ready: Ready, today: Callable[[], date]) -> None:
    """Add the part of the command; ``ready`` opens the database of a data directory, ``today`` says which day it is."""
    chased = parts.add_parser("chase", help="herinner aan fiches die te laat zijn om na te kijken (elke dag één keer)")
    chased.add_argument("--on", type=_day, default=None, metavar="JJJJ-MM-DD", help="de dag die als vandaag telt")
    chased.add_argument("--site", default="http://localhost:8000", metavar="ADRES", help="het adres van de website")
    chased.add_argument("--data", type=Path, default=None, metavar="MAP")
    chased.set_defaults(act=lambda options: _chase(options, ready, today))


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is geen dag; schrijf JJJJ-MM-DD") from None


def _chase(options: argparse.Namespace, ready: Ready, today: Callable[[], date]) -> int:
    ready(options.data)
    from rechtop.organisations.quality.chasing import note_due, send_waiting

    on = options.on or today()
    noted = note_due(on)
    sent = send_waiting(on, options.site)
    lines = [
        f"{noted.keepers} nieuwe herinneringen voor wie een fiche bijhoudt, {noted.regisseurs} voor de regisseur.",
        f"{sent.messages} berichten verstuurd over {sent.fiches} fiches.",
    ]
    if sent.lapsed:
        lines.append(f"{sent.lapsed} herinneringen waren niet meer nodig: de fiche is intussen nagekeken.")
    if noted.nobody:
        lines.append(f"{noted.nobody} fiches zijn te laat, maar niemand heeft een mandaat om ze na te kijken.")
    if sent.waiting:
        lines.append(f"{sent.waiting} herinneringen wachten nog.")
    sys.stdout.write("\n".join(lines) + "\n")
    if sent.refused:
        sys.stderr.write(f"rechtop: de berichten konden niet weg: {sent.refused}\n")
        return 1
    return 0
