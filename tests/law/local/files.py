"""Files of local rights for tests: a small one to change, and the examples of a town that does not exist."""

from __future__ import annotations

from pathlib import Path

EXAMPLES = Path(__file__).parents[3] / "examples" / "lokaal"

SMALL = """\
owner: dorp
owner_name: Gemeente Dorp
areas: {"99001": Dorp}
right: premie
name: Premie
summary: Een premie voor wie ouder is.
grondrecht: inkomen
holder: person
administered_by: het OCMW van Dorp
apply_at: Bij het OCMW van Dorp.
valid_from: 2026-01-01
valid_until: 2026-12-31
decision: {by: de gemeenteraad, date: 2025-12-18, number: 2025/1}
budget: {limited: no}
source: {title: Reglement, url: "https://dorp.example/premie", seen: december 2025}
residence: own
conditions:
  - id: age_ok
    holds: age >= 65
    text: U bent 65 of ouder.
amount:
  value: 100 EUR
  kind: one_off
  text: Eén vast bedrag.
examples:
  - id: oud
    household: {on: 2026-03-01, persons: [{id: an, birth_date: 1950-01-01}]}
    expect: {amount: {an: "100"}, outcome: {an: likely}}
"""


def small(*changes: tuple[str, str]) -> bytes:
    """The small file with texts replaced; each must be there once."""
    text = SMALL
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return text.encode()


def example(right: str) -> bytes:
    """The file of a right of Voorbeeldstad."""
    return (EXAMPLES / f"voorbeeldstad.{right}.yaml").read_bytes()
