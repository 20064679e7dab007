"""How well finding help understands what people type: the frozen queries over the made-up town."""

from dataclasses import dataclass
from pathlib import Path

from rechtop.organisations.find.search import search

QUERIES = Path(__file__).parent / "queries.txt"
SHOWN = 5


@dataclass(frozen=True)
class Tried:
    """One query: what was meant, and what came."""

    asked: str
    meant: frozenset[str]
    found: tuple[str, ...]

    def hit(self, among: int = SHOWN) -> bool:
        """Whether one of the services that were meant is among the first."""
        return not self.meant.isdisjoint(self.found[:among])


def tried() -> list[Tried]:
    """Every query, searched in the social map as it is loaded."""
    lines = [line for line in QUERIES.read_text().splitlines() if line and not line.startswith("#")]
    return [_try(*line.split(" = ")) for line in lines]


def _try(asked: str, meant: str) -> Tried:
    found = tuple(hit.service.slug for hit in search(asked))
    return Tried(asked, frozenset(meant.split(", ")), found)
