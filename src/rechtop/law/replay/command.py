"""`rechtop replay`: a kept answer is given again, with every difference."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

from rechtop.law.answers import as_text
from rechtop.law.replay.again import replay, replay_json, replay_text
from rechtop.law.replay.reading import LARGEST
from rechtop.law.whole import Owners
from rechtop.rules.law import Law


def add_to(
    commands: argparse._SubParsersAction[argparse.ArgumentParser], law: Callable[[], Law], owners: Owners
) -> None:
    """Add the command; ``owners`` gives who has local rights on a day."""
    again = commands.add_parser("replay", help="herbereken een bewaard antwoord, en noem wat er anders is")
    again.add_argument("file", metavar="RECEIPT", help="wat rights --receipt bewaarde; - leest van de standaardinvoer")
    again.add_argument("--json", action="store_true")
    again.set_defaults(act=_replay, law_of=law, owners_of=owners)


def _replay(options: argparse.Namespace) -> int:
    found = replay(_content(options.file), options.law_of(), options.owners_of)
    sys.stdout.write(as_text(replay_json(found)) if options.json else f"{replay_text(found)}\n")
    return 0


def _content(file: str) -> bytes:
    """What stands in the file, or a little more than may."""
    if file == "-":
        return sys.stdin.buffer.read(LARGEST + 1)
    with Path(file).open("rb") as stream:
        return stream.read(LARGEST + 1)
