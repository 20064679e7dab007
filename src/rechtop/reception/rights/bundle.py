"""What a social investigation gets from the file, so that nothing is typed or asked twice: facts with proof and date.

Only what was told for it, or may be used for it since she was asked. What a worker thinks is never in it (P-15).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from rechtop.law.answers import Json
from rechtop.reception.models import Finding, Purpose
from rechtop.reception.rights.facts import facts_for
from rechtop.reception.rights.form import Known
from rechtop.reception.rights.places import LOCAL, NAME
from rechtop.reception.rights.said import Said, said
from rechtop.rules.values import Told

FORMAT = "rechtop-gegevens/1"


@dataclass(frozen=True)
class Bundle:
    """Facts that may be used, facts that she must be asked about first, and what humans found."""

    purpose: Purpose
    facts: tuple[Said, ...]
    to_ask: tuple[Said, ...]
    findings: tuple[Finding, ...]

    @property
    def without_proof(self) -> int:
        """How many facts no paper shows yet."""
        return sum(not one.has_proof for one in self.facts)


def bundle(known: Known, names: Mapping[str, str], purpose: Purpose = Purpose.INVESTIGATION) -> Bundle:
    """What is known for a purpose; also facts of an earlier day, with that day beside them."""
    held = {**known.facts} | {(fact.place, fact.fact): fact for fact in known.stale}
    found = facts_for({key: fact for key, fact in held.items() if key[1] not in (NAME, LOCAL)}, purpose)
    shown = [said(known.law, fact, names, known.on) for fact in found.facts]
    to_ask = [said(known.law, fact, names, known.on) for fact in found.to_ask]
    return Bundle(purpose, tuple(shown), tuple(to_ask), known.findings)


def bundle_json(found: Bundle, reference: str, on: str) -> dict[str, Json]:
    """The same for another program; people are keys, nobody is named but who wrote a finding."""
    return {
        "format": FORMAT,
        "reference": reference,
        "made_on": on,
        "purpose": found.purpose.value,
        "facts": [_fact(one) for one in found.facts],
        "findings": [
            {
                "right": one.right,
                "condition": one.condition,
                "holder": one.holder,
                "finding": str(one.finding),
                "on": one.on.isoformat(),
                "by": one.by_name,
                "why": one.why,
            }
            for one in found.findings
        ],
        "not_included": len(found.to_ask),
    }


def _fact(one: Said) -> Json:
    fact = one.fact
    return {
        "place": fact.place,
        "fact": fact.fact,
        "question": one.about,
        "value": _json(fact.value),
        "in_words": one.value,
        "on": fact.on.isoformat(),
        "said_by": fact.said_by,
        "proof": fact.proof,
        "purpose": fact.purpose,
    }


def _json(value: Told) -> Json:
    if isinstance(value, list):
        return [_json(part) for part in value]
    if isinstance(value, dict):
        return {name: _json(part) for name, part in value.items()}
    return value
