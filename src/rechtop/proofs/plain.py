"""Makes a household that the solver found as plain as it can be: what does not matter becomes what is usual."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from rechtop.law.varied_people import encoded
from rechtop.proofs.assignment import USUAL_AGE
from rechtop.rules.algebra import pack
from rechtop.rules.household import NOBODY, Household, Records
from rechtop.rules.law import Law

Shows = Callable[[Household], Household | None]
"""The household, or one just beside it, when it still shows what was found; else None."""

Key = tuple[str, str]

BELGIAN: dict[str, bool | int | str] = {
    "residence_status": "belgian",
    "lives_in_belgium": True,
    "residence_region": "flanders",
}
"""What is usual of everybody and is no first option or no."""


def usual(law: Law, told: Household) -> dict[Key, tuple[int, int]]:
    """What is usual for each fact of a household but the days of birth."""
    found: dict[Key, tuple[int, int]] = {}
    for (id, who), _ in told.facts.items():
        born = told.facts.get(("birth_date", who), (pack(told.on) - USUAL_AGE,) * 2)[0]
        if id != "birth_date":
            value = BELGIAN.get(id) if who != NOBODY else None
            found[id, who] = encoded(law.facts[id], value, born)
    return found


def plain(law: Law, told: Household, shows: Shows, *, keep: str = "") -> Household:
    """The household with every fact, list and age as usual as can be while it still shows what was found.

    The person ``keep`` stays as old as she was found.
    """
    without = replace(told, records={key: Records(complete=True) for key in told.records})
    told = shows(without) or _lists(told, shows)
    told = _usual(law, told, shows)
    for who in told.people:
        told = _age(told, who, shows) if who != keep else told
    told = _days(law, _usual(law, told, shows), shows)
    return _findings(told, shows)


def _usual(law: Law, told: Household, shows: Shows) -> Household:
    norm = usual(law, told)
    odd = [key for key, pair in told.facts.items() if key in norm and norm[key] != pair]
    return _facts(told, odd, norm, shows)


def _days(law: Law, told: Household, shows: Shows) -> Household:
    """Days that matter are today, where they can be."""
    norm, today = usual(law, told), (pack(told.on), pack(told.on))
    for key, pair in told.facts.items():
        if key in norm and law.facts[key[0]].kind == "day" and pair not in (norm[key], today):
            told = shows(replace(told, facts={**told.facts, key: today})) or told
    return told


def _facts(told: Household, odd: Sequence[Key], norm: dict[Key, tuple[int, int]], shows: Shows) -> Household:
    """Make usual as many of the odd facts as can be: all at once, else each half by itself."""
    tried = replace(told, facts={**told.facts, **{key: norm[key] for key in odd}})
    if not odd:
        return told
    found = shows(tried)
    if found is not None or len(odd) == 1:
        return found or told
    middle = len(odd) // 2
    told = _facts(told, odd[:middle], norm, shows)
    return _facts(told, odd[middle:], norm, shows)


def _lists(told: Household, shows: Shows) -> Household:
    for key in [key for key, records in told.records.items() if records.rows]:
        tried = replace(told, records={**told.records, key: Records(complete=True)})
        told = shows(tried) or told
    return told


def _age(told: Household, who: str, shows: Shows) -> Household:
    """Born on a first of January, of a round age, where that changes nothing."""
    key = "birth_date", who
    if key not in told.facts:
        return told
    born, today = told.facts[key][0], pack(told.on)
    years = (today - born) // 10000
    for age in dict.fromkeys((45 if years >= 18 else years, 30, 70, years)):
        day = (told.on.year - age) * 10000 + 101
        tried = replace(told, facts={**told.facts, key: (day, day)})
        found = shows(tried) if day <= today else None
        if found is not None:
            return found
    return told


def _findings(told: Household, shows: Shows) -> Household:
    """Only the judgements that matter."""
    without = replace(told, findings=())
    found = shows(without)
    if found is not None:
        return found
    for finding in told.findings:
        fewer = replace(told, findings=tuple(other for other in told.findings if other is not finding))
        told = shows(fewer) or told
    return told
