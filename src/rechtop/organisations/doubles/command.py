"""`rechtop map doubles`: look again for fiches that may be about the same. Meant to be run now and then."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

Ready = Callable[[Path | None], None]


def add_to(parts: argparse._SubParsersAction[argparse.ArgumentParser], ready: Ready, today: Callable[[], date]) -> None:
    """Add a part to the command; ``ready`` opens the database of a data directory, ``today`` says which day it is."""
    part = parts.add_parser("doubles", help="zoek fiches die dubbel kunnen zijn; een mens beslist op /werk/dubbels")
    part.add_argument("--data", type=Path, default=None, metavar="MAP")
    part.set_defaults(act=lambda options: _find(options, ready, today))


def _find(options: argparse.Namespace, ready: Ready, today: Callable[[], date]) -> int:
    ready(options.data)
    from rechtop.organisations.doubles.finding import find_doubles

    sys.stdout.write(f"{find_doubles(today())} keer mogelijk dubbel. Beslis op /werk/dubbels.\n")
    return 0
