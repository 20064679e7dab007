"""What the searches found, told for who makes policy: what, for whom, how much, on what ground, how sure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from rechtop.law.about import about
from rechtop.law.sentences import euros, period
from rechtop.proofs.branches import Dead
from rechtop.proofs.cliffs import Cliff, times_a_year
from rechtop.proofs.contradictions import Contradiction
from rechtop.proofs.gaps import Gap
from rechtop.proofs.ladders import Fall
from rechtop.proofs.search import Search
from rechtop.proofs.words import letter, traits, who
from rechtop.rules.household import NOBODY, Household
from rechtop.rules.outcomes import verdict
from rechtop.rules.rights import Condition, Right
from rechtop.rules.run import Run

MONTHLY = 12
WORTH_TELLING = 2
"""A loss together of less than so many euro a month is what the extra euro brings, or next to it."""

SOME = 3
"""So many other cliffs of a right are told."""

CHECKED = "Alle bedragen zijn nagekeken en nog geldig."


@dataclass(frozen=True)
class Finding:
    """One finding. ``loss`` is euro a year, for the order; ``small`` is told on one line, in a list."""

    kind: str
    title: str
    what: tuple[str, ...]
    for_whom: tuple[str, ...]
    how_much: str
    source: str
    sure: str
    doubts: tuple[str, ...]
    loss: Decimal = Decimal(0)
    small: bool = False


def of_cliff(search: Search, cliff: Cliff, others: Iterable[Cliff] = ()) -> Finding:
    """A right that is worth much less from one euro to the next."""
    right = search.law.rights[cliff.right]
    unit = period(right.due.unit) if right.due is not None else ""
    before, after = _euro(cliff.before), _euro(cliff.after)
    fact, name = search.law.facts[cliff.fact], about(right.id).name
    told = [f"{_whose(cliff)} is {f'{before} {unit}'.strip()} waard. Met één euro meer is het {after}."]
    failing = list(_failing(search, cliff, right))
    told += [f"Deze voorwaarde is dan niet meer vervuld: {condition.text}" for condition in failing]
    if cliff.deepest:
        told.append("Bewezen: een gezin van deze vorm dat nog niets krijgt, verliest nooit meer dan een kwart extra.")
    also = list(dict.fromkeys(_also(search, c, unit, cliff.fact) for c in others))
    more = f" En nog {len(also) - SOME} keer." if len(also) > SOME else ""
    told += [f"Ook zo: {'; '.join(also[:SOME])}.{more}"] if also else []
    year = cliff.loss * times_a_year(right)
    return Finding(
        "kliffen",
        f"{name}: één euro meer kost {_euro(cliff.loss)} {unit}".strip(),
        tuple(told),
        (
            f"{_shape(search, cliff)[:1].upper()}{_shape(search, cliff)[1:]}: {who(cliff.household)}",
            *traits(search.law, cliff.household, _reads(right)),
        ),
        f"{f'{_euro(cliff.loss)} {unit}'.strip()} minder, bij één euro meer op de vraag “{fact.question}”",
        _source(right, failing),
        _sure(search, right, cliff.holder, cliff.household),
        about(right.id).doubts[:2],
        year,
    )


def _also(search: Search, cliff: Cliff, unit: str, fact: str) -> str:
    question = "" if cliff.fact == fact else f" bij “{search.law.facts[cliff.fact].question}”"
    return f"{_euro(cliff.loss)} {unit}".strip() + f" voor {_shape(search, cliff)}{question}"


def _whose(cliff: Cliff) -> str:
    if cliff.holder == NOBODY or len(cliff.household.people) == 1:
        return "Het recht"
    return f"Het recht van {letter(cliff.household, cliff.holder)}"


def _reads(right: Right) -> tuple[str, ...]:
    """The quantities that decide a right and its amount."""
    return (right.holds.name, *([right.due.name] if right.due is not None else []))


def _shape(search: Search, cliff: Cliff) -> str:
    return next(shape.words for shape in search.shapes if shape.id == cliff.shape)


def _failing(search: Search, cliff: Cliff, right: Right) -> Iterator[Condition]:
    """The conditions that were met and are not with one euro more."""
    person = cliff.household.people.index(cliff.holder) if cliff.holder != NOBODY else 0
    fact, owner = search.law.facts[cliff.fact], cliff.who
    place = cliff.household.people.index(owner) if owner != NOBODY else 0
    run = search.run(cliff.household).favourable
    more = cliff.household.facts[cliff.fact, owner][0] + 10**fact.decimals
    after = run.with_fact(cliff.fact, place, (more, more))
    for condition, named in zip(right.conditions, right.named, strict=True):
        if run.value(named.name, person)[0] and not after.value(named.name, person)[1]:
            yield condition


def of_fall(search: Search, fall: Fall) -> Finding:
    """Several rights that go together from one euro to the next."""
    names = [about(right).name for right in fall.lost]
    less = [about(right).name for right in fall.less]
    what = [
        f"Bij {_euro(Decimal(fall.income))} netto per maand heeft dit gezin de rechten nog, bij één euro meer niet."
    ]
    what += [f"Weg: {', '.join(names)}."] if names else []
    what += [f"Minder: {', '.join(less)}."] if less else []
    more = f" en nog {len(names) - 2}" if len(names) > 2 else ""
    first = search.law.rights[(fall.lost or fall.less)[0]]
    money = "Het geld dat we kennen, daalt niet sneller dan het inkomen stijgt"
    if fall.loss >= WORTH_TELLING:
        money = f"{_euro(fall.loss)} per maand aan rechten, voor één euro inkomen erbij"
    return Finding(
        "samen",
        f"{' en '.join(names[:2]) or less[0]}{more}: weg bij één euro meer",
        tuple(what),
        (f"Voorbeeldhuishouden ({fall.kind.replace('_', ' ')}): {who(fall.household)}", _living(search, fall)),
        f"{money}. De waarde van goedkopere tarieven en kaarten zit daar niet in.",
        "; ".join(_law_of(right) for right in fall.lost[:3]) or _law_of(first.id),
        _sure_of(search, fall),
        tuple(doubt for right in fall.lost[:2] for doubt in about(right).doubts[:1]),
        fall.loss * MONTHLY,
    )


def _living(search: Search, fall: Fall) -> str:
    question = search.law.facts[fall.fact].question
    return f"{question} {_euro(Decimal(fall.income))}. De andere inkomens van het gezin volgen daaruit."


def _sure_of(search: Search, fall: Fall) -> str:
    rights = [search.law.rights[right] for right in (*fall.lost, *fall.less)]
    return _all_sure(_sure(search, right, fall.household.people[0], fall.household) for right in rights[:3])


def _all_sure(texts: Iterable[str]) -> str:
    """What is said of several rights, once; that all is checked only when it is so of each."""
    told = list(dict.fromkeys(texts))
    return " ".join([text for text in told if text != CHECKED] or told)


def of_gap(search: Search, gap: Gap) -> Finding:
    """Months without either of two rights that should join."""
    first, second = about(gap.joint.first).name, about(gap.joint.second).name
    reads = tuple(search.law.rights[right].holds.name for right in (gap.joint.first, gap.joint.second))
    months = f"{gap.months} {'maand' if gap.months == 1 else 'maanden'}"
    if gap.along == "age":
        title = f"{months} zonder {first} en zonder {second}"
        what = [
            gap.joint.about,
            f"Dit gezin is {months} lang tussen de twee: het ene is gedaan, het andere begint nog niet.",
        ]
        what.append(f"Bewezen: onder {gap.first} jaar kan niemand van dit soort gezin {second} krijgen.")
        what.append(f"Op {gap.last} jaar kan {first} nog wel: soms voor wie het al had.")
    else:
        title = f"{second}: pas na {months} {first}"
        what = [gap.joint.about, f"In de eerste {months} geeft {first} dit recht nog niet."]
    return Finding(
        "kloven",
        title,
        tuple(what),
        (who(gap.household), *traits(search.law, gap.household, reads)),
        f"{months}.",
        f"{_law_of(gap.joint.first)}; {_law_of(gap.joint.second)}",
        _all_sure(
            _sure(search, search.law.rights[right], gap.holder, gap.household)
            for right in (gap.joint.first, gap.joint.second)
        ),
        (*about(gap.joint.first).doubts[:1], *about(gap.joint.second).doubts[:1]),
        Decimal(gap.months),
    )


def of_contradiction(search: Search, found: Contradiction) -> Finding:
    """A right that nobody can have, or a condition that never decides."""
    right = search.law.rights[found.right]
    name = about(right.id).name
    texts = {named.name: condition for named, condition in zip(right.named, right.conditions, strict=True)}
    condition, because = texts.get(found.condition), texts.get(found.because)
    if condition is None:
        title, what = f"{name}: niemand kan dit op deze dag krijgen", ["De voorwaarden gaan niet samen."]
    else:
        title, what = f"{name}: één voorwaarde beslist nooit", [f"De voorwaarde: {condition.text}"]
        what.append("Wie alle andere voorwaarden vervult, vervult deze ook. Alleen wijst ze niemand af.")
    what += [f"Wie er niet aan voldoet, valt al af op: {because.text}"] if because is not None else []
    what += (
        ["Op een andere dag is dat anders: dit is een regel van een ander jaar of seizoen."] if found.other_time else []
    )
    ends = [one for one in (condition, because) if one is not None]
    return Finding(
        "tegenspraken",
        title,
        tuple(what),
        (who(found.household), *traits(search.law, found.household, _reads(right))) if found.household else (),
        "Geen bedrag.",
        _source(right, ends),
        "Bewezen voor alle gezinnen van de gezochte vormen."
        if found.proven
        else "Niet bewezen: de oplosser gaf het op.",
        (),
        small=found.other_time,
    )


def of_branch(search: Search, dead: Dead) -> Finding:
    """A side of a case that nobody comes to."""
    quantity = search.law.quantities[dead.branch.quantity]
    place = dead.branch.place.rpartition("rechtop/")[2]
    side = {"then": "als de voorwaarde vervuld is", "otherwise": "in alle andere gevallen"}.get(
        dead.branch.side, f"de rij “{dead.branch.side}”"
    )
    what = [f"Grootheid: {quantity.text}", f"Tak: {side} ({place})."]
    what += ["Op een andere dag wordt de tak wel bereikt: een regel van een ander jaar."] if dead.other_time else []
    return Finding(
        "takken",
        f"{dead.branch.quantity}: een tak die niemand bereikt",
        tuple(what),
        (f"Dit gezin komt wel bij de keuze, langs een andere tak: {who(dead.household)}",) if dead.household else (),
        "Geen bedrag.",
        quantity.source or "geen eigen bron",
        "Bewezen voor alle gezinnen van de gezochte vormen."
        if dead.proven
        else "Niet bewezen: de oplosser gaf het op.",
        (),
        small=dead.other_time,
    )


def _euro(value: Decimal) -> str:
    return euros(int(value * 100), 2)


def _law_of(right: str) -> str:
    basis = about(right).legal_basis
    return f"{about(right).name}: {', '.join(basis[0])}" if basis else about(right).name


def _source(right: Right, conditions: Iterable[Condition]) -> str:
    own = [condition.source for condition in conditions]
    if not own and right.amount is not None:
        own = [right.amount.source]
    return "; ".join(dict.fromkeys([_law_of(right.id), *own]))


def _sure(search: Search, right: Right, holder: str, told: Household) -> str:
    """The amounts behind the answer that nobody saw in print, and those that are old."""
    holder = holder if right.holder.is_personal else NOBODY
    if right.holder.is_personal and holder == NOBODY:
        holder = told.people[0]
    found = verdict(Run(search.law, told), right, holder, refine=False)
    parts = []
    if found.unverified:
        parts.append(f"Niet nagekeken bedragen: {_named(search, found.unverified)}.")
    if found.stale:
        parts.append(f"Verouderde bedragen, gerekend met de laatste die we kennen: {_named(search, found.stale)}.")
    return " ".join(parts) or CHECKED


def _named(search: Search, ids: Iterable[str]) -> str:
    names = list(dict.fromkeys(search.law.parameters[id].about if id in search.law.parameters else id for id in ids))
    return f"{'; '.join(names[:4])}{f' en nog {len(names) - 4}' if len(names) > 4 else ''}"
