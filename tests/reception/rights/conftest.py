"""Files for the tests of rights: few facts, and a small part of the real law."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pytest

from rechtop.reception.desk import Desk
from rechtop.reception.models import Trajectory
from rechtop.reception.rights import keeping
from tests.reception.made import a_file, desk
from tests.smaller_law import FEW, only

Data = Mapping[str, str]


@pytest.fixture(scope="module", autouse=True)
def small_law() -> Iterator[None]:
    """Four rights of the real law."""
    with only(FEW):
        yield


@pytest.fixture
def at(store: str) -> Desk:
    """A worker at her desk."""
    return desk()


@pytest.fixture
def file(at: Desk) -> Trajectory:
    """A file of a made-up person of whom nothing is known."""
    return a_file(at)


def send(at: Desk, file: Trajectory, action: str = "", seen: str | None = None, **typed: str) -> keeping.Kept:
    """Send the form with what is known and something typed over it; ``f__p1__savings`` is ``f.p1.savings``."""
    now = keeping.known_of(at, file)
    sheet = now.sheet()
    data = {name: [text] for name, text in sheet.typed.items()}
    data |= {"persoon": list(sheet.people), "gezien": [now.seen if seen is None else seen]}
    data |= {f"rij.{name}": list(keys) for name, keys in sheet.rows.items()}
    data |= {name.replace("__", "."): [text] for name, text in typed.items()}
    return keeping.kept(at, file.pk, data, action)
