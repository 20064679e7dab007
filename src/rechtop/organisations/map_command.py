"""`rechtop map` and `rechtop ipdc`: what is done with the social map from the installation's own command line."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from datetime import date
from pathlib import Path

from rechtop.organisations.doubles import command as doubles
from rechtop.organisations.importing import command as importing
from rechtop.organisations.ipdc import command as ipdc
from rechtop.organisations.quality import command as quality


def add_to(
    commands: argparse._SubParsersAction[argparse.ArgumentParser],
    ready: Callable[[Path | None], None],
    today: Callable[[], date],
) -> None:
    """Add the commands; ``ready`` opens the database of a data directory, ``today`` says which day it is."""
    parser = commands.add_parser("map", help="de sociale kaart: inlezen, terugnemen, herinneren")
    parts = parser.add_subparsers(dest="part", required=True, metavar="DEEL")
    importing.add_to(parts, ready, today)
    doubles.add_to(parts, ready, today)
    quality.add_to(parts, ready, today)
    ipdc.add_to(commands, ready, today)
