"""Tries a local right: its own examples must come out, and what other households would get."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from rechtop.law.catalogue import law
from rechtop.law.local.benefit import Benefit, Example
from rechtop.law.local.errors import LocalRefused, Problem
from rechtop.law.local.owners import OwnerLaw, law_of
from rechtop.law.local.reading import read_benefit
from rechtop.law.local.told import run_of, with_local
from rechtop.rules.algebra import Pair
from rechtop.rules.errors import InputError, LawError, UnknownName, nearest
from rechtop.rules.facts import FactLeaf
from rechtop.rules.household import NOBODY
from rechtop.rules.named import Quantity
from rechtop.rules.outcomes import Verdict, verdict, verdicts
from rechtop.rules.reading import read_household
from rechtop.rules.run import Run
from rechtop.rules.values import Told, quantity_value, show

OUTCOME = "outcome"
"""Under this name an example says which outcome must come out."""


@dataclass(frozen=True)
class Compared:
    """One thing that an example expects, and what came out, written in the same way."""

    example: str
    name: str
    who: str
    wanted: str
    computed: str


def checked(
    content: bytes, file: str, known: dict[str, FactLeaf] | None = None, *, is_demo: bool = False
) -> tuple[Benefit, list[Compared]]:
    """Read a file and try its examples. Raises LocalRefused when anything is wrong or comes out otherwise."""
    benefit = read_benefit(content, file, known, is_demo=is_demo)
    problems: list[Problem] = []
    compared: list[Compared] = []
    for example in benefit.examples:
        try:
            results = list(tried(benefit, example))
        except (InputError, UnknownName, LawError) as error:
            problems.append(Problem(example.at, f"voorbeeld {example.id}: {error}"))
            continue
        compared += results
        for result in results:
            if result.wanted != result.computed:
                whose = f" ({result.who})" if result.who else ""
                told = f"{result.name}{whose}: verwacht {result.wanted}, berekend {result.computed}"
                problems.append(Problem(example.at, f"voorbeeld {example.id}: {told}"))
    if problems:
        raise LocalRefused(file, problems)
    return benefit, compared


def tried(benefit: Benefit, example: Example) -> Iterator[Compared]:
    """What an example expects with what comes out. Raises InputError or UnknownName."""
    run = trial_run(benefit, example.household, date.max)
    for name, who, wanted in example.expect:
        person = who if who in run.household.people else NOBODY
        if who and not person:
            raise InputError(name, who, f"deze persoon is er niet.{nearest(who, run.household.people)}")
        yield Compared(example.id, name, who, wanted, _computed(run, benefit, name, person, wanted))


def _computed(run: Run, benefit: Benefit, name: str, who: str, wanted: str) -> str:
    if name == OUTCOME:
        return str(verdict(run, benefit.right, who).outcome)
    quantity = run.law.quantities.get(f"{benefit.id}.{name}")
    if quantity is None:
        known = [id.removeprefix(f"{benefit.id}.") for id in run.law.quantities if id.startswith(f"{benefit.id}.")]
        raise UnknownName(f"dit komt in het recht niet voor: {name!r}.{nearest(name, [OUTCOME, *known])}")
    if quantity.is_personal and not who:
        raise InputError(name, wanted, f"zeg van wie: {{{next(iter(run.household.people), 'an')}: {wanted}}}")
    pair = run.value(quantity.id, run.number(who) if quantity.is_personal else 0)
    return wanted if pair == _wanted(quantity, wanted) else show(quantity.expr, pair)


def _wanted(quantity: Quantity, wanted: str) -> Pair[int] | None:
    """The pair that must come out; None for what cannot come out at all, so that it is told beside what does."""
    try:
        return quantity_value(quantity.expr, wanted, quantity.id)
    except InputError:
        return None


def trial_run(benefit: Benefit, told: Told, today: date) -> Run:
    """A household under this right alone, whether or not it is in force. Raises InputError."""
    owner = OwnerLaw(benefit.owner, benefit.owner_name, law_of([benefit]), {benefit.id: benefit}, ())
    household = with_local(read_household(told, law(), today), told, [owner])
    return run_of(owner, Run(law(), household))


def previewed(
    benefit: Benefit, households: Iterable[tuple[str, Told]], today: date
) -> Iterator[tuple[str, Run, Verdict]]:
    """The verdicts on this right for households, each by its name; also when it is not in force. Raises InputError."""
    for name, told in households:
        run = trial_run(benefit, told, today)
        yield from ((name, run, found) for found in verdicts(run))
