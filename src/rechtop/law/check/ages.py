"""How old the legal amounts are: what runs out soon, what is older than usual, what nobody saw in print."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeVar

from rechtop.law.check.places import Places
from rechtop.law.check.report import Finding, listed
from rechtop.rules.law import Law
from rechtop.rules.parameters import UNVERIFIED, Dated, Parameter, add_months, months_from

K = TypeVar("K", bound=Hashable)

SOON = 60
"""Days."""

DOUBTFUL = ("derived", "approximate", "unknown")


@dataclass(frozen=True)
class _Aged:
    """A value in force, the day up to which it may be used as it is (None: no such day), and what comes then."""

    parameter: Parameter
    key: str
    entry: Dated
    ends: date | None
    unusable: bool

    @property
    def name(self) -> str:
        """The id of the amount, with its key in a table."""
        return f"{self.parameter.id}[{self.key}]" if self.key else self.parameter.id


def expiring(law: Law, on: date) -> Iterator[Finding]:
    """Amounts that are exact today and will not be: those of the next sixty days, then when the others follow."""
    places = Places(law)
    coming: dict[date, list[_Aged]] = {}
    for aged in _in_force(law, on):
        if aged.ends is not None and aged.ends > on:
            coming.setdefault(aged.ends, []).append(aged)
    for day, all_of in sorted(coming.items()):
        left = (day - on).days
        when = f"{day} (over {left} {'dag' if left == 1 else 'dagen'})"
        if left > SOON:
            families = listed(sorted({aged.parameter.family.id for aged in all_of}))
            yield Finding("later", f"{when}: {len(all_of)} bedragen ({families})", len(all_of))
            continue
        for right, of_right in _by(all_of, lambda aged: places.of(aged.parameter.id)).items():
            for what, some in _by(of_right, _what_comes).items():
                yield Finding(when, f"{right}: {listed(aged.name for aged in some)}: {what}", len(some))


def _what_comes(aged: _Aged) -> str:
    return "dan niet meer te gebruiken" if aged.unusable else f"gewone indexering ({aged.parameter.family.id})"


def old(law: Law, on: date) -> Iterator[Finding]:
    """Amounts past their usual indexing: first what may not be used any more, then what is overdue for longest."""
    places = Places(law)
    late = [aged for aged in _in_force(law, on) if aged.entry.start is None or (aged.ends and aged.ends <= on)]
    found: list[tuple[int, Finding]] = []
    for (right, told), some in _by(late, lambda aged: (places.of(aged.parameter.id), _how_old(aged, on))).items():
        urgency, words = told
        found.append((urgency, Finding(right, f"{words}: {listed(aged.name for aged in some)}", len(some))))
    yield from (finding for _, finding in sorted(found, key=lambda pair: -pair[0]))


def _how_old(aged: _Aged, on: date) -> tuple[int, str]:
    """How urgent an old amount is, and its age in words. What the law itself ended is the least urgent."""
    family, since = aged.parameter.family.id, f"sinds {aged.entry.start}"
    if aged.ends is None:
        return 1, f"zonder datum, dus altijd als verouderd behandeld ({family})"
    if aged.entry.until is not None:
        return 0, f"afgelopen op {aged.entry.until}; kwam er iets in de plaats?"
    months = months_from(aged.ends, on)
    age = f"{months} {'maand' if months == 1 else 'maanden'} ouder dan gewoonlijk ({since}, {family})"
    return (2_000 + months, f"niet meer te gebruiken, {age}") if aged.unusable else (1_000 + months, age)


def unverified(law: Law, on: date) -> Iterator[Finding]:
    """Values that nobody saw in print, or whose date is a guess: those in force first, of earlier ones the number."""
    places = Places(law)
    today: dict[tuple[int, str, str], list[str]] = {}
    before: dict[str, int] = {}
    for parameter in law.parameters.values():
        current, _ = parameter.entry_on(on)
        for entry in parameter.entries:
            if entry.status not in UNVERIFIED and entry.dated not in DOUBTFUL:
                continue
            place = places.of(parameter.id)
            if entry is not current:
                before[place] = before.get(place, 0) + 1
                continue
            urgency = (entry.status == "recalled") * 4 + (entry.status == "derived") * 2 + (entry.dated == "unknown")
            today.setdefault((-urgency, place, f"{entry.status}, datum {entry.dated}"), []).append(parameter.id)
    for (_, place, words), names in sorted(today.items()):
        yield Finding(place, f"{words}: {listed(names)}", len(names))
    for place, number in sorted(before.items(), key=lambda pair: -pair[1]):
        yield Finding("waarden die vandaag niet gelden", f"{place}: {number}", number)


def _in_force(law: Law, on: date) -> Iterator[_Aged]:
    """Every amount that has a value on the day and no later one known, with when that value ends."""
    for parameter in law.parameters.values():
        entry, following = parameter.entry_on(on)
        if entry is None or (following is not None and entry.until is None and entry.expires is None):
            continue
        ends, unusable = _end(parameter, entry)
        if following is not None and following.start is not None and ends is not None and following.start <= ends:
            continue
        yield from (_Aged(parameter, key, entry, ends, unusable) for key in parameter.keys)


def _end(parameter: Parameter, entry: Dated) -> tuple[date | None, bool]:
    """From which day a value is no longer exact, and whether it may then not be used at all."""
    family = parameter.family
    told = [day + timedelta(1) for day in (entry.until, entry.expires) if day is not None]
    if entry.start is not None and family.expires_months is not None:
        told.append(add_months(entry.start, family.expires_months))
    if told:
        return min(told), True
    if entry.start is None or family.exact_months is None or not family.drift_year:
        return None, False
    return add_months(entry.start, family.exact_months), False


def _by(values: Iterable[_Aged], key: Callable[[_Aged], K]) -> dict[K, list[_Aged]]:
    found: dict[K, list[_Aged]] = {}
    for value in values:
        found.setdefault(key(value), []).append(value)
    return found
