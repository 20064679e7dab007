"""How well the search finds what people mean: ``python -m tests.explorer.pages.recall`` writes the report.

The queries are frozen: see the head of each file. What is measured here, a test holds.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import perf_counter

import yaml

from rechtop.explorer.pages.search import search
from rechtop.law.about import about
from rechtop.law.catalogue import law

HERE = Path(__file__).parent
FIRST, LATER = HERE / "queries.yaml", HERE / "queries_later.yaml"
HOW = {"plain": "juist geschreven", "typo": "met fouten", "spoken": "zoals men spreekt"}
SHOWN = 3


@dataclass(frozen=True)
class Tried:
    """One query: what was looked for, what came, in how many milliseconds."""

    asked: str
    right: tuple[str, ...]
    how: str
    found: tuple[str, ...]
    took: float

    def hit(self, among: int = SHOWN) -> bool:
        """Whether one of the rights that were meant is among the first."""
        return not set(self.found[:among]).isdisjoint(self.right)


def tried(file: Path) -> list[Tried]:
    """Every query of a file, searched."""
    search(law(), "eerst de index")
    return [_try(**query) for query in yaml.safe_load(file.read_text())]


def _try(asked: str, right: list[str], how: str) -> Tried:
    start = perf_counter()
    found = tuple(listed.id for listed in search(law(), asked))
    return Tried(asked, tuple(right), how, found, (perf_counter() - start) * 1000)


def share(of: list[Tried], among: int = SHOWN) -> float:
    """Which share of the queries found what was meant among the first."""
    return sum(one.hit(among) for one in of) / len(of)


def _percent(part: float) -> str:
    return f"{part * 100:.0f} %"


BEFORE = """\
| versie van het zoeken | bij de eerste drie | bovenaan |
| --- | ---: | ---: |
| van vóór deze lijst (woorden van naam, zoekwoorden en samenvatting) | 86 % | 80 % |
| eerste meting van de nieuwe | 97 % | 88 % |
"""


def report() -> str:
    """The report as it stands in docs/rapporten/zoeken.md."""
    lines = [
        "# Zoeken: vinden mensen wat ze bedoelen?",
        "",
        "Gemaakt met `make search`. De vragen staan vast in `tests/explorer/pages`. Ze zijn verzonnen.",
        "De eerste lijst is geschreven vóór het zoeken. Daarna zagen we wel wat er misging.",
        "Dat maakt ze nu makkelijker dan ze was.",
        "De tweede lijst kwam later, door iemand die de zoekwoorden al kende. Bij de eerste meting vond ze 92 %.",
        "Echte woorden van echte mensen zijn nog niet gemeten.",
        "",
        "| lijst | vragen | bij de eerste drie | bovenaan | mediaan | traagste |",
        "| --- | ---: | ---: | ---: | ---: | ---: |",
    ]
    every = {"eerste lijst": tried(FIRST), "latere lijst": tried(LATER)}
    for name, found in every.items():
        took = [one.took for one in found]
        lines.append(
            f"| {name} | {len(found)} | {_percent(share(found))} | {_percent(share(found, 1))}"
            f" | {median(took):.1f} ms | {max(took):.1f} ms |"
        )
    lines += ["", "De eerste lijst door de tijd:", "", BEFORE, "| hoe gevraagd (beide lijsten) | vragen | gevonden |"]
    lines.append("| --- | ---: | ---: |")
    together = [one for found in every.values() for one in found]
    for how, told in HOW.items():
        such = [one for one in together if one.how == how]
        lines.append(f"| {told} | {len(such)} | {_percent(share(such))} |")
    lines += ["", "Niet bij de eerste drie:", ""]
    for one in together:
        if not one.hit():
            names = ", ".join(about(right).name for right in one.found[:SHOWN]) or "niets"
            lines.append(f"- “{one.asked}”: bedoeld {about(one.right[0]).name}; gevonden {names}.")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.stdout.write(report())
