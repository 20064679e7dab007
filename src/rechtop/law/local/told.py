"""What a household tells to one owner only: ``local`` in its file, facts and findings of local rights.

::

    local:
      - {fact: diepenbeek.cost_year, of: an, value: "120"}
      - {right: diepenbeek.participatie, condition: c3, holder: an, finding: yes, by: "M. Peeters", on: 2026-02-01}
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TypeVar

from rechtop.law.local.owners import OwnerLaw, law_of
from rechtop.rules.algebra import Pair
from rechtop.rules.errors import InputError, nearest
from rechtop.rules.facts import Entity
from rechtop.rules.household import NOBODY, Finding, Household
from rechtop.rules.named import Judgement
from rechtop.rules.run import Run
from rechtop.rules.values import UNANSWERED, Told, fact_value, items, known_keys, mapping, one_day, present, text, yes

LOCAL = "local"
T = TypeVar("T")

_FACT = ("fact", "of", "value")
_FINDING = ("right", "condition", "holder", "finding", "by", "on")


def with_local(household: Household, told: Told, owners: Iterable[OwnerLaw]) -> Household:
    """The household with what its file tells to these owners, also about rights that are not in force.

    Raises InputError naming the field and the value.
    """
    benefits = [benefit for owner in owners for benefit in (*owner.benefits.values(), *owner.others)]
    facts = {leaf.fact.id: leaf.fact for benefit in benefits for leaf in benefit.facts}
    known: dict[tuple[str, str], Pair[int]] = {}
    closed: set[tuple[str, str]] = set()
    findings: list[Finding] = []
    for number, line in enumerate(items(mapping(told, "het bestand").get(LOCAL, []), LOCAL)):
        place = f"{LOCAL}[{number}]"
        entry = mapping(line, place)
        if "fact" in entry:
            known_keys(entry, _FACT, place)
            fact = _known(facts, text(entry, "fact", place), f"{place}.fact", "dit gegeven kent geen gemeente hier")
            who = _who(entry, "of", fact.entity is Entity.PERSON, household, place)
            value = entry.get("value", "")
            if isinstance(value, str) and value in UNANSWERED:
                closed.add((fact.id, who))
            elif present(value):
                known[fact.id, who] = fact_value(fact, value, f"{place}.value")
        else:
            known_keys(entry, _FINDING, place)
            judgements = {key: leaf for benefit in benefits for key, leaf in law_of([benefit]).judgements.items()}
            found = _finding(entry, judgements, household, place)
            if any((f.right, f.condition, f.holder) == (found.right, found.condition, found.holder) for f in findings):
                raise InputError(f"{place}.condition", found.condition, "hierover staat er al een bevinding")
            findings.append(found)
    return replace(
        household,
        facts={**household.facts, **known},
        closed=household.closed | closed,
        findings=(*household.findings, *findings),
    )


def run_of(owner: OwnerLaw, run: Run) -> Run:
    """The law of an owner for the household of a run, on the same day and with the same amounts known."""
    law, household = owner.law, run.household
    fixed = {key: pair for key, pair in household.fixed.items() if key[0] in law.quantities}
    return Run(law, replace(household, fixed=fixed), run.day, carried=run.carried, known_on=run.known_on)


def _finding(
    entry: Mapping[str, Told], judgements: Mapping[tuple[str, str], Judgement], household: Household, place: str
) -> Finding:
    key = text(entry, "right", place), text(entry, "condition", place)
    names = {"/".join(name): judgement for name, judgement in judgements.items()}
    judgement = _known(names, "/".join(key), f"{place}.condition", "hier beslist geen mens")
    finding = yes(entry.get("finding"), f"{place}.finding")
    if finding is None:
        raise InputError(f"{place}.finding", entry.get("finding", ""), "schrijf yes of no")
    holder = _who(entry, "holder", judgement.personal, household, place)
    return Finding(*key, holder, finding, text(entry, "by", place), one_day(entry.get("on", ""), f"{place}.on"))


def _known(names: Mapping[str, T], name: str, field: str, advice: str) -> T:
    if name not in names:
        raise InputError(field, name, f"{advice}.{nearest(name, names)}")
    return names[name]


def _who(entry: Mapping[str, Told], key: str, personal: bool, household: Household, place: str) -> str:
    if not personal:
        return NOBODY
    who = text(entry, key, place)
    if who not in household.people:
        raise InputError(f"{place}.{key}", who, f"deze persoon is er niet.{nearest(who, household.people)}")
    return who
