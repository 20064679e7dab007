"""The file a person keeps: a household file of everything she told, written to be read again, and read back.

Anything a household file may hold is understood. What the interview does not ask itself (findings of a human, given
quantities, older periods of a benefit) is carried along and written again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date

import yaml

from rechtop.explorer import words
from rechtop.explorer.interview.household import NO_LONGER, UNANSWERED, Answers, File, items
from rechtop.explorer.sheet import NOTHING_ELSE, OTHERS
from rechtop.law.household_file import load
from rechtop.rules.facts import Entity
from rechtop.rules.household import still_holds
from rechtop.rules.law import Law
from rechtop.rules.people import INVERSE
from rechtop.rules.reading import read_household
from rechtop.rules.values import NOTHING, Told, yes

TITLE = "# Uw antwoorden voor Rechtop. Hier staan persoonlijke gegevens in: bewaar dit bestand goed.\n"
SHARED = tuple(entity.value for entity in Entity if entity is not Entity.PERSON)
_TRUTHS = {True: words.YES, False: words.NO}
_COMPLETE = ((OTHERS, "persons_complete"), (NOTHING_ELSE, "receives_complete"))


# -- writing ----------------------------------------------------------------------------------------------------------


def written(answers: Answers) -> bytes:
    """The household file, with people under names that a file may use."""
    ids = file_ids(answers.people)
    told = with_ids(answers.file(), ids)
    return (TITLE + yaml.safe_dump(told, allow_unicode=True, sort_keys=False, width=120)).encode()


def file_ids(people: Mapping[str, str]) -> dict[str, str]:
    """What each person is called in a file: her name with only letters, digits and dashes; else her key."""
    found: dict[str, str] = {}
    for key, name in people.items():
        id = re.sub(r"[^\w-]+", "_", name).strip("_")[:40]
        found[key] = id if id and id not in (*found.values(), *SHARED, *people) else key
    return found


def with_ids(told: File, ids: Mapping[str, str]) -> File:
    """The file with other ids for people, wherever a file names one."""
    result = dict(told)
    result["persons"] = [p | {"id": ids[str(p["id"])]} for p in _lines(told, "persons")]
    result["relations"] = [r | {end: ids[str(r[end])] for end in ("of", "to")} for r in _lines(told, "relations")]
    for key in ("receives", "findings"):
        if key in told:
            result[key] = [
                e | ({"holder": ids[str(e["holder"])]} if e.get("holder") else {}) for e in _lines(told, key)
            ]
    if "local" in told:  # somebody who was taken off the list since has nothing to tell any more
        lines = [e for e in _lines(told, "local") if {e.get("of"), e.get("holder")} <= {None, "", *ids}]
        result["local"] = [e | {k: ids[str(e[k])] for k in ("of", "holder") if e.get(k)} for e in lines]
    if isinstance(fixed := told.get("fixed"), dict):
        result["fixed"] = {
            name: {ids[who]: value for who, value in given.items()} if isinstance(given, dict) else given
            for name, given in fixed.items()
        }
    return result


# -- reading ----------------------------------------------------------------------------------------------------------


def read(content: bytes, law: Law, today: date) -> Answers:
    """The answers in a file. Raises InputError, which names the field and the value, when it cannot be read."""
    told = load(content)
    read_household(told, law, today)
    if not isinstance(told, dict):  # an empty file
        told = {}
    return taken_apart(told, law, today)


def taken_apart(told: File, law: Law, today: date) -> Answers:
    """The answers in a household file that can be read; people get the keys p1, p2, ... in their order."""
    persons = _lines(told, "persons")
    ids = {str(person["id"]): f"p{number}" for number, person in enumerate(persons, 1)}
    named = {ids[str(p["id"])]: str(p.get("name") or str(p["id"]).replace("_", " ")) for p in persons}
    told = with_ids(told, ids)
    found = Answers(str(told.get("on") or today.isoformat()), named)
    found.rest = {key: told[key] for key in ("findings", "fixed", "local", "synthetic", "about") if told.get(key)}
    _relations(found, _lines(told, "relations"))
    for question, key in _COMPLETE:
        value = told.get(key, "")
        if value in UNANSWERED or yes(value, key):
            found.given[question] = value if value in UNANSWERED else words.NO
    for entity in SHARED:
        shared = told.get(entity)
        for name, value in (shared if isinstance(shared, dict) else {}).items():
            if name == "municipality":
                found.rest[name] = value
            else:
                _fact(found, f"f.{entity}.{name}", law.facts[name].kind, value)
    for person in _lines(told, "persons"):
        _person(found, law, person)
    _receipts(found, _lines(told, "receives"))
    return found


def _lines(told: File, key: str) -> list[File]:
    return [line for line in items(told.get(key)) if isinstance(line, dict)]


def _fact(found: Answers, question: str, kind: str, value: Told) -> None:
    if isinstance(value, str) and value in NOTHING:
        return
    answer = yes(value, question) if kind == "truth" else None
    if kind == "truth" and answer is None and value not in UNANSWERED:
        return
    found.given[question] = value if answer is None else _TRUTHS[answer]


def _person(found: Answers, law: Law, person: File) -> None:
    key = str(person["id"])
    for name, value in person.items():
        if name in law.facts:
            _fact(found, f"f.{key}.{name}", law.facts[name].kind, value)
        elif name in law.records and value not in NOTHING:
            rows = items(value)
            found.given[f"l.{key}.{name}"] = value if value in UNANSWERED else str(len(rows))
            for number, row in enumerate(rows, 1):
                for part, told in (row if isinstance(row, dict) else {}).items():
                    _fact(found, f"l.{key}.{name}.{number}.{part}", law.records[name].field(part).kind, told)


def _relations(found: Answers, lines: list[File]) -> None:
    """The first line about two people is the answer; more lines about them narrow it and are carried along."""
    for line in lines:
        value = line.get("is", "")
        if isinstance(value, str) and value in NOTHING:
            continue
        of, to = str(line["of"]), str(line["to"])
        first, second = sorted((of, to), key=lambda key: int(key[1:]))
        question = f"band.{first}.{second}"
        if question in found.given:
            found.rest["relations"] = [*items(found.rest.get("relations")), line]
        else:
            found.given[question] = value if of == second else turned(value)


def turned(value: Told) -> Told:
    """What the one is of the other, seen from the other."""
    if isinstance(value, list):
        return [turned(part) for part in value]
    return INVERSE.get(str(value), value)


def _receipts(found: Answers, lines: list[File]) -> None:
    about: dict[str, list[File]] = {}
    for line in lines:
        about.setdefault(f"r.{line['holder']}.{line['right']}", []).append(line)
    for question, entries in about.items():
        rest = list(_one_receipt(found, question, entries))
        if rest:
            found.rest["receives"] = [*items(found.rest.get("receives")), *rest]


def _one_receipt(found: Answers, question: str, entries: list[File]) -> Iterator[File]:
    """Put what fits one answer under its question; yields what is carried along."""
    said = [yes(entry.get("answer"), question) for entry in entries]
    if said == [True] or sorted(map(str, said)) == ["False", "True"]:
        period = entries[said.index(True)]
        if len(said) == 1 and _is_over(period, found.on):
            yield period
            return
        found.given[question] = words.YES if len(said) == 1 else NO_LONGER
        for part, value in period.items():
            if part not in ("right", "holder", "answer") and not (isinstance(value, str) and value in NOTHING):
                found.given[f"{question}.{part}"] = value
    elif said == [False]:
        found.given[question] = words.NO
    elif said == [None]:
        if entries[0]["answer"] in UNANSWERED:
            found.given[question] = entries[0]["answer"]
    else:
        yield from entries


def _is_over(period: File, on: str) -> bool:
    """Whether a period ended before the day, so that it says nothing about now."""
    end = period.get("until", "")
    last = end[-1] if isinstance(end, list) and end else end
    return isinstance(last, str) and last not in (*NOTHING, *UNANSWERED) and last < on[: len(last)]


# -- another day ------------------------------------------------------------------------------------------------------


def told_again(answers: Answers, law: Law, today: date, *, unchanged: bool) -> Answers:
    """The answers of an earlier day as answers of today.

    Everything when the person says that nothing changed; else without what may have changed since (who lives there,
    what is received, facts of a moment or period), which is asked again. Raises InputError when the answers cannot be
    true today.
    """
    then = date.fromisoformat(answers.on)

    given = {n: value for n, value in answers.given.items() if unchanged or still_said(n, law, then, today)}
    found = Answers(today.isoformat(), answers.people, given, answers.rest)
    read_household(found.file(), law, today)
    return found


def still_said(name: str, law: Law, then: date, today: date) -> bool:
    """Whether the answer to a question of one day is still an answer today, if nobody says that nothing changed."""
    if then == today:
        return True
    if name.startswith("f."):
        fact = law.facts.get(name.split(".")[2])
        return fact is None or still_holds(fact, then, today)
    return not name.startswith("r.") and name not in (OTHERS, NOTHING_ELSE)
