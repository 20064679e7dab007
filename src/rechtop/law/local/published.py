"""Published local rights: files that never change, beside a ledger of who published what on which decision.

``<root>/<owner>/<right>.<version>.yaml`` and ``<root>/<owner>/ledger.jsonl``, one line for each file. Each line holds
the fingerprint of its file and of the line before: what was changed afterwards is seen, and then not used.
"""

from __future__ import annotations

import fcntl
import hashlib
import json
import os
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path

from rechtop.law.local.benefit import Benefit
from rechtop.law.local.errors import LocalError, PublishingRefused
from rechtop.law.local.reading import read_benefit
from rechtop.law.local.trial import checked

LEDGER, LOCK = "ledger.jsonl", ".lock"
NO_LINE = "0" * 64
_OWNER = re.compile(r"[a-z]\w{1,40}", re.ASCII)
_NAME = re.compile(r"\w[\w .'’-]{2,79}")


@dataclass(frozen=True)
class Entry:
    """One line of the ledger: the file, who published it, on which decision, and when."""

    file: str
    right: str
    version: int
    sha256: str
    by: str
    second: str
    decision: str
    on: str
    previous: str

    def line(self) -> str:
        """The line as it stands in the ledger."""
        return json.dumps(asdict(self), ensure_ascii=False, sort_keys=True)


@dataclass(frozen=True, eq=False)
class Shelf:
    """The published files of one owner: the versions of each right in their order, and what may not be used."""

    owner: str
    versions: Mapping[str, Sequence[tuple[Entry, Benefit]]]
    broken: tuple[str, ...]


def publish(root: Path, content: bytes, *, by: str, second: str, decision: str, on: date) -> Entry:
    """Publish a checked file as a new version. ``decision`` repeats the file: the day and the number.

    Raises LocalRefused when the file or an example of it is wrong, PublishingRefused for who, decision or the shelf.
    """
    shown = "het bestand"
    _two_people(by, second)
    first = read_benefit(content, shown)
    owner = first.owner
    shelf = shelf_of(root / owner)
    if shelf.broken:
        raise PublishingRefused(f"er is iets mis met wat er al staat: {shelf.broken[0]}")
    others = [files[-1][1] for right, files in shelf.versions.items() if files and right != first.id]
    known = {leaf.fact.id: leaf for other in others for leaf in other.facts}
    benefit, compared = checked(content, shown, known)
    _may_be_published(benefit, len(compared), decision, on)
    with _alone(root / owner):
        entries = ledger(root / owner)
        mine = [entry for entry in entries if entry.right == benefit.id]
        if mine and mine[-1].sha256 == benefit.fingerprint:
            raise PublishingRefused(f"dit is al gepubliceerd als {mine[-1].file}")
        version = 1 + max((entry.version for entry in mine), default=0)
        right = benefit.id.removeprefix(f"{owner}.")
        while (path := root / owner / f"{right}.{version}.yaml").exists():  # left behind by one that failed
            version += 1
        entry = Entry(
            file=path.name,
            right=benefit.id,
            version=version,
            sha256=benefit.fingerprint,
            by=" ".join(by.split()),
            second=" ".join(second.split()),
            decision=decision,
            on=on.isoformat(),
            previous=_fingerprint(entries[-1].line()) if entries else NO_LINE,
        )
        _write(path, content, entry)
    return entry


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Wait until nobody else publishes for this owner: two lines after the same one would break the ledger."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / LOCK).open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _two_people(by: str, second: str) -> None:
    names = [" ".join(name.split()) for name in (by, second)]
    for name in names:
        if not _NAME.fullmatch(name):
            raise PublishingRefused(f"{name!r} is geen naam; noem voornaam en naam van wie publiceert en van de tweede")
    if names[0].casefold() == names[1].casefold():
        raise PublishingRefused(f"de tweede is iemand anders dan {names[0]!r}; twee mensen publiceren samen")


def _may_be_published(benefit: Benefit, expectations: int, decision: str, on: date) -> None:
    decided = benefit.decision
    if benefit.valid_from is None or benefit.valid_until is None:
        raise PublishingRefused("het recht heeft geen begin of geen einde (valid_from, valid_until)")
    if benefit.valid_until < on:
        raise PublishingRefused(f"het recht is al verlopen op {benefit.valid_until}")
    if decided.on is None or decided.number == "unknown":
        raise PublishingRefused("er is geen beslissing van de raad: vul decision in, met datum en nummer")
    if decided.on > on:
        raise PublishingRefused(f"de raad beslist pas op {decided.on}; publiceer daarna")
    if not expectations:
        raise PublishingRefused("het recht heeft geen voorbeelden (examples) die uitkomen; voeg er minstens één toe")
    wanted = f"{decided.on} {decided.number}"
    if " ".join(decision.split()) != wanted:
        raise PublishingRefused(f"u noemt de beslissing {decision!r}, en in het bestand staat {wanted!r}")


def _write(path: Path, content: bytes, entry: Entry) -> None:
    """Write the file, then its line. A file without a line counts for nothing."""
    with path.open("xb") as stream:
        stream.write(content)
        stream.flush()
        os.fsync(stream.fileno())
    path.chmod(0o444)
    with (path.parent / LEDGER).open("a", encoding="utf-8") as stream:
        stream.write(entry.line() + "\n")
        stream.flush()
        os.fsync(stream.fileno())


def ledger(folder: Path) -> list[Entry]:
    """The lines of an owner's ledger. Raises PublishingRefused when one was changed, removed or cannot be read."""
    path = folder / LEDGER
    found: list[Entry] = []
    previous = NO_LINE
    for number, line in enumerate(path.read_text("utf-8", errors="replace").splitlines() if path.exists() else [], 1):
        try:
            entry = Entry(**json.loads(line))
            if not all(isinstance(value, int if name == "version" else str) for name, value in asdict(entry).items()):
                raise ValueError(line)
        except (ValueError, TypeError):
            raise PublishingRefused(f"{folder.name}/{LEDGER}, regel {number}: deze regel is niet te lezen") from None
        if entry.previous != previous or entry.line() != line:
            raise PublishingRefused(f"{folder.name}/{LEDGER}, regel {number}: er is iets veranderd na de publicatie")
        previous = _fingerprint(line)
        found.append(entry)
    return found


def shelf_of(folder: Path) -> Shelf:
    """The published files of one owner. What was changed afterwards, or no longer fits the law, is not used."""
    owner = folder.name
    try:
        entries = ledger(folder)
    except (PublishingRefused, OSError) as error:
        return Shelf(owner, {}, (str(error),))
    versions: dict[str, list[tuple[Entry, Benefit]]] = {}
    broken: list[str] = []
    for entry in entries:
        try:
            versions.setdefault(entry.right, []).append((entry, _opened(folder, entry)))
        except (LocalError, OSError) as error:
            broken.append(f"{owner}/{entry.file}: {error}")
            versions[entry.right] = []  # what came before was replaced, so it may not be used either
    return Shelf(owner, versions, tuple(broken))


def _opened(folder: Path, entry: Entry) -> Benefit:
    content = (folder / Path(entry.file).name).read_bytes()
    if hashlib.sha256(content).hexdigest() != entry.sha256:
        raise PublishingRefused("dit bestand is veranderd na de publicatie en wordt niet gebruikt")
    benefit = read_benefit(content, entry.file)
    if benefit.id != entry.right or benefit.owner != folder.name:
        raise PublishingRefused(f"dit is het recht {benefit.id}, niet {entry.right}")
    return benefit


def folders(root: Path) -> list[Path]:
    """The folders of owners, by name."""
    return (
        sorted(path for path in root.iterdir() if path.is_dir() and _OWNER.fullmatch(path.name))
        if root.is_dir()
        else []
    )


def _fingerprint(line: str) -> str:
    return hashlib.sha256(line.encode()).hexdigest()
