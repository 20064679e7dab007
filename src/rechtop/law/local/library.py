"""All local rights that an installation knows: what its owners published, and demo content of other municipalities.

Demo content is old or has no date: it is shown as such and never used. An owner who publishes replaces her own.
"""

from __future__ import annotations

from datetime import date
from functools import cache, lru_cache
from pathlib import Path

from rechtop.law.local.benefit import Benefit
from rechtop.law.local.owners import OwnerLaw, owner_law
from rechtop.law.local.published import Shelf, folders, shelf_of
from rechtop.law.local.reading import read_benefit
from rechtop.rules.facts import FactLeaf

DEMO = Path(__file__).parent / "demo"
FOLDER = "local"
"""The folder of published files, inside the data directory."""


@cache
def demo() -> dict[str, list[Benefit]]:
    """The demo content by owner. Raises LocalRefused when a file of the project itself is wrong."""
    known: dict[str, dict[str, FactLeaf]] = {}
    found: dict[str, list[Benefit]] = {}
    for path in sorted(DEMO.glob("*.yaml")):
        owner = path.name.partition(".")[0]
        benefit = read_benefit(path.read_bytes(), path.name, known.setdefault(owner, {}), is_demo=True)
        found.setdefault(benefit.owner, []).append(benefit)
    return found


def owners(data: Path, on: date, known_on: date | None = None) -> list[OwnerLaw]:
    """Every owner with what she has on a day, by name; ``known_on`` leaves out what was published after that day."""
    root = data / FOLDER
    shelves = _shelves(root, _state(root))
    found = [_owner(shelf, on, known_on) for shelf in shelves]
    taken = {owner.owner for owner in found}
    for name, benefits in demo().items():
        if name not in taken:
            found.append(owner_law(name, {benefit.id: [benefit] for benefit in benefits}, on))
    return sorted(found, key=lambda owner: owner.name)


def _owner(shelf: Shelf, on: date, known_on: date | None) -> OwnerLaw:
    last = (known_on or date.max).isoformat()
    versions = {right: [b for entry, b in files if entry.on <= last] for right, files in shelf.versions.items()}
    return owner_law(shelf.owner, versions, on, shelf.broken)


def _state(root: Path) -> tuple[tuple[str, int, int], ...]:
    """What tells one state of the published files from another, without reading them."""
    files = [path for folder in folders(root) for path in sorted(folder.iterdir())]
    return tuple((str(path), (stat := path.stat()).st_mtime_ns, stat.st_size) for path in files)


@lru_cache(maxsize=4)
def _shelves(root: Path, state: tuple[tuple[str, int, int], ...]) -> tuple[Shelf, ...]:
    """The shelves in one ``state`` of the files, read once."""
    return tuple(shelf_of(folder) for folder in folders(root))
