"""Three hundred made-up households that could exist, seeded: to measure how many questions people need.

Nobody here is real. Unlike :mod:`rechtop.law.synthetic`, which throws dice for every fact, the facts of one household
fit one another. The margins are written down in ``docs/rapporten/vragen-definities.md``. Everything is known, except
what only a human can judge.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from random import Random

from rechtop.law.varied_homes import settle
from rechtop.law.varied_lives import live
from rechtop.law.varied_making import Home, add_up, dwell, receive_already
from rechtop.law.varied_people import Member, encoded, row
from rechtop.rules.algebra import Pair
from rechtop.rules.facts import Entity
from rechtop.rules.household import NOBODY, Household, Records, Row
from rechtop.rules.law import Law
from rechtop.rules.people import INVERSE, RELATIONS


@dataclass(frozen=True)
class Varied:
    """One made-up household, everything known, and which kind it is."""

    kind: str
    household: Household


def varied(law: Law, random: Random, on: date) -> Iterator[Varied]:
    """All households, in the order of their kinds. Who they are does not depend on how many rights there are."""
    for kind, (number, make) in KINDS.items():
        for _ in range(number):
            home = Home(on, random)
            make(home)
            yield Varied(kind, _household(law, home))


# -- the kinds ---------------------------------------------------------------------------------------------------------


def _widow(home: Home) -> None:
    person = home.person(62, 90)
    person.pensioned(home.random.randint(700, 1_900), survivor=home.random.random() < 0.6)


def _pensioner(home: Home) -> None:
    home.person(65, 88).pensioned(home.random.randint(500, 2_000))


def _pensioner_couple(home: Home) -> None:
    one = home.person(65, 88)
    one.pensioned(home.random.randint(600, 2_000))
    home.partner(one, youngest=65).pensioned(home.random.choice((0, home.random.randint(200, 1_700))))


def _single_parent(home: Home) -> None:
    parent = home.person(21, 50)
    parent.living(home.random, wage=0.45, benefit=0.4)
    parent.tell(alimony_for_children_month=home.random.choice((0, 0, 0, 150, 250)) * 100)
    home.children([parent], home.random.choice((1, 1, 2, 2, 3)))


def _couple_with_children(home: Home) -> None:
    one = home.person(24, 55)
    other = home.partner(one)
    one.living(home.random, wage=0.8, benefit=0.15)
    other.living(home.random, wage=0.5, benefit=0.25)
    home.children([one, other], home.random.choice((1, 2, 2, 3, 4)))


def _student(home: Home) -> None:
    student = home.person(18, 24)
    student.studying(home.random)
    if home.random.random() < 0.25:
        parent = home.person(student.age + 20, student.age + 38)
        parent.living(home.random, wage=0.6, benefit=0.3)
        home.relations[parent.id, student.id] = "parent"


def _unemployed(home: Home) -> None:
    home.person(22, 63).without_work(home.random.choice((0, 0, home.random.randint(700, 1_700))))


def _low_wage(home: Home) -> None:
    home.person(20, 63).working(home.random.randint(500, 2_300))


def _couple(home: Home) -> None:
    one = home.person(20, 64)
    one.living(home.random, wage=0.6, benefit=0.3)
    home.partner(one).living(home.random, wage=0.5, benefit=0.3)


_NEWCOMERS = (
    "card_A_refugee",
    "card_B_refugee",
    "card_A_subsidiary",
    "orange_card_asylum",
    "card_A_temporary_protection",
    "eu_jobseeker_annex19",
    "eu_worker_self_employed",
    "undocumented",
    "undocumented_9bis_or_inadmissible_9ter",
)


def _newcomers(home: Home) -> None:
    one = home.person(20, 55)
    status = home.random.choice(_NEWCOMERS)
    if status in ("eu_worker_self_employed", "card_B_refugee"):
        one.working(home.random.randint(900, 2_000))
    if home.random.random() < 0.4:
        parents = [one, home.partner(one)] if home.random.random() < 0.7 else [one]
        home.children(parents, home.random.randint(1, 3), oldest=17)
        if status == "undocumented":
            status = "undocumented_family_with_minor"
    for member in home.members:
        member.newcomer(status, home.random.randint(0, 6), needs_care=home.random.random() < 0.4)


def _with_disability(home: Home) -> None:
    one = home.person(21, 70)
    if one.age < 66 and home.random.random() < 0.5:
        one.invalid(home.random.randint(900, 1_600))
    elif one.age >= 66:
        one.pensioned(home.random.randint(500, 1_500))
    one.limited(home.random)
    company = home.random.random()
    if company < 0.3:
        home.partner(one).living(home.random, wage=0.5, benefit=0.4)
    elif company < 0.5 and one.age < 50:
        parent = home.person(one.age + 22, one.age + 35)
        parent.settle(home.random)
        home.relations[parent.id, one.id] = "parent"


def _three_generations(home: Home) -> None:
    parent = home.person(28, 50)
    parent.living(home.random, wage=0.6, benefit=0.3)
    elder = home.person(parent.age + 22, parent.age + 34)
    elder.settle(home.random)
    home.relations[elder.id, parent.id] = "parent"
    before = len(home.members)
    home.children([parent], home.random.randint(1, 2))
    for child in home.members[before:]:
        home.relations[elder.id, child.id] = "grandparent"


KINDS: dict[str, tuple[int, Callable[[Home], None]]] = {
    "weduwe": (33, _widow),
    "gepensioneerde": (24, _pensioner),
    "gepensioneerd_koppel": (27, _pensioner_couple),
    "alleenstaande_ouder": (39, _single_parent),
    "koppel_met_kinderen": (45, _couple_with_children),
    "student": (21, _student),
    "werkloze": (27, _unemployed),
    "laag_loon": (15, _low_wage),
    "koppel": (12, _couple),
    "nieuwkomers": (24, _newcomers),
    "met_handicap": (24, _with_disability),
    "drie_generaties": (9, _three_generations),
}
"""How many households of each kind there are, and how one is made."""


# -- a whole household -------------------------------------------------------------------------------------------------


def _household(law: Law, home: Home) -> Household:
    if home.random.random() < 0.08 and all(member.facts["residence_status"] == "belgian" for member in home.members):
        for member in home.members:
            member.tell(residence_status="eu_permanent")
    dwell(home)
    for member in home.members:
        member.taxed()
    add_up(home)
    receive_already(home)
    _rest(home)
    for member in home.members:
        member.paid_pension()
    facts: dict[tuple[str, str], Pair[int]] = {}
    for fact in law.facts.values():
        if fact.entity is Entity.PERSON:
            for member in home.members:
                facts[fact.id, member.id] = encoded(fact, member.facts.get(fact.id), member.birth)
        else:
            facts[fact.id, NOBODY] = encoded(fact, home.shared.get(fact.id), home.members[0].birth)
    bits = {name: 1 << number for number, (name, _) in enumerate(RELATIONS)}
    relations: dict[tuple[str, str], int] = {}
    for number, one in enumerate(home.members):
        for other in home.members[:number]:
            told = home.relations.get((one.id, other.id))
            back = home.relations.get((other.id, one.id), "none")
            relations[one.id, other.id] = bits[told or INVERSE.get(back, back)]
    return Household(
        home.on,
        tuple(member.id for member in home.members),
        complete=True,
        receives_complete=True,
        facts=facts,
        relations=relations,
        records={
            (name, m.id): Records(_rows(law, name, m), complete=True) for name in law.records for m in home.members
        },
    )


def _rest(home: Home) -> None:
    """Everything that came with later rights, by dice of this household alone: who the people are stays the same."""
    dice = Random(" ".join(str(member.birth) for member in home.members))  # noqa: S311
    adults = [member for member in home.members if not member.is_child]
    poor = sum(member.monthly for member in adults) < 1_250_00 * len(adults)
    for member in sorted(home.members, key=lambda member: not member.is_child):
        live(member, home.members, dice, poor=poor)
    home.shared = settle(home.shared, home.members, home.on, dice, poor=poor) | home.shared


def _rows(law: Law, name: str, member: Member) -> tuple[Row, ...]:
    told = member.records.get(name)
    return () if told is None else (row(law.records[name], told, member.on),)
