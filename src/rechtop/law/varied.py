"""Three hundred made-up households that could exist, seeded: to measure how many questions people need.

Nobody here is real. Unlike :mod:`rechtop.law.synthetic`, which throws dice for every fact, the facts of one household
fit one another. The margins are written down in ``docs/rapporten/vragen-definities.md``. Everything is known, except
what only a human can judge.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from random import Random

from rechtop.law.varied_homes import settle
from rechtop.law.varied_lives import live
from rechtop.law.varied_people import Member, Value, encoded, row
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


@dataclass
class _Home:
    """A household in the making."""

    on: date
    random: Random
    members: list[Member] = field(default_factory=list)
    relations: dict[tuple[str, str], str] = field(default_factory=dict)
    shared: dict[str, Value] = field(default_factory=dict)

    def person(self, low: int, high: int) -> Member:
        """Somebody of an age between these, both included."""
        member = Member(f"p{len(self.members) + 1}", self.random.randint(low, high), self.on, self.random)
        self.members.append(member)
        return member

    def partner(self, of: Member, youngest: int = 18) -> Member:
        """The partner of somebody, at most six years older or younger."""
        other = self.person(max(youngest, of.age - 6), of.age + 6)
        kind = self.random.choices(("spouse", "legal_cohabitant", "life_partner"), (0.7, 0.2, 0.1))[0]
        self.relations[other.id, of.id] = kind if of.age > 30 else "life_partner"
        return other

    def children(self, parents: list[Member], number: int, oldest: int = 19) -> None:
        """Children of the first parent; one in ten is a stepchild of the second."""
        before = [member for member in self.members if member.is_child]
        for _ in range(number):
            child = self.person(0, max(0, min(oldest, min(parent.age for parent in parents) - 19)))
            child.as_child()
            self.relations[child.id, parents[0].id] = "child"
            for other in parents[1:]:
                self.relations[child.id, other.id] = "stepchild" if self.random.random() < 0.1 else "child"
            for sibling in before:
                self.relations[child.id, sibling.id] = "sibling"
            before.append(child)
        for parent in parents:
            parent.tell(child_in_charge=any(child.age < 18 for child in before))


def varied(law: Law, random: Random, on: date) -> Iterator[Varied]:
    """All households, in the order of their kinds. Who they are does not depend on how many rights there are."""
    for kind, (number, make) in KINDS.items():
        for _ in range(number):
            home = _Home(on, random)
            make(home)
            yield Varied(kind, _household(law, home))


# -- the kinds ---------------------------------------------------------------------------------------------------------


def _widow(home: _Home) -> None:
    person = home.person(62, 90)
    person.pensioned(home.random.randint(700, 1_900), survivor=home.random.random() < 0.6)


def _pensioner(home: _Home) -> None:
    home.person(65, 88).pensioned(home.random.randint(500, 2_000))


def _pensioner_couple(home: _Home) -> None:
    one = home.person(65, 88)
    one.pensioned(home.random.randint(600, 2_000))
    home.partner(one, youngest=65).pensioned(home.random.choice((0, home.random.randint(200, 1_700))))


def _single_parent(home: _Home) -> None:
    parent = home.person(21, 50)
    parent.living(home.random, wage=0.45, benefit=0.4)
    parent.tell(alimony_for_children_month=home.random.choice((0, 0, 0, 150, 250)) * 100)
    home.children([parent], home.random.choice((1, 1, 2, 2, 3)))


def _couple_with_children(home: _Home) -> None:
    one = home.person(24, 55)
    other = home.partner(one)
    one.living(home.random, wage=0.8, benefit=0.15)
    other.living(home.random, wage=0.5, benefit=0.25)
    home.children([one, other], home.random.choice((1, 2, 2, 3, 4)))


def _student(home: _Home) -> None:
    student = home.person(18, 24)
    student.studying(home.random)
    if home.random.random() < 0.25:
        parent = home.person(student.age + 20, student.age + 38)
        parent.living(home.random, wage=0.6, benefit=0.3)
        home.relations[parent.id, student.id] = "parent"


def _unemployed(home: _Home) -> None:
    home.person(22, 63).without_work(home.random.choice((0, 0, home.random.randint(700, 1_700))))


def _low_wage(home: _Home) -> None:
    home.person(20, 63).working(home.random.randint(500, 2_300))


def _couple(home: _Home) -> None:
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


def _newcomers(home: _Home) -> None:
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


def _with_disability(home: _Home) -> None:
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


def _three_generations(home: _Home) -> None:
    parent = home.person(28, 50)
    parent.living(home.random, wage=0.6, benefit=0.3)
    elder = home.person(parent.age + 22, parent.age + 34)
    elder.settle(home.random)
    home.relations[elder.id, parent.id] = "parent"
    before = len(home.members)
    home.children([parent], home.random.randint(1, 2))
    for child in home.members[before:]:
        home.relations[elder.id, child.id] = "grandparent"


KINDS: dict[str, tuple[int, Callable[[_Home], None]]] = {
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


def _household(law: Law, home: _Home) -> Household:
    if home.random.random() < 0.08 and all(member.facts["residence_status"] == "belgian" for member in home.members):
        for member in home.members:
            member.tell(residence_status="eu_permanent")
    _dwelling(home)
    for member in home.members:
        member.taxed()
    _means(home)
    _already_received(home)
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


def _rest(home: _Home) -> None:
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


def _dwelling(home: _Home) -> None:
    random, first = home.random, home.members[0]
    poor = sum(member.monthly for member in home.members) < 1_400_00 * len([m for m in home.members if m.age >= 18])
    old = first.age >= 62
    rents = random.random() < (0.3 if old else 0.7 if poor else 0.5)
    if poor and not old and len(home.members) == 1 and random.random() < 0.08:
        first.tell(homeless=True)
        home.shared.update(tenure="none", use_kind="temporary_connection")
    elif rents:
        home.shared.update(tenure="tenant", rent_month=random.randint(350, 1_000) * 100)
        if poor and random.random() < 0.4:
            home.shared.update(social_housing_list="here", social_housing_list_since=(home.on.year - 5) * 10000 + 501)
        home.shared["social_rent_at_most_half"] = poor and random.random() < 0.2
        home.shared["social_flat_collective_gas"] = poor and random.random() < 0.05
    elif first.facts["residence_status"] == "belgian":
        home.shared.update(tenure="owner")
        for owner in [member for member in home.members if member.age >= 25][:2]:
            owner.tell(cadastral_income_buildings=random.randint(400, 1_400) * 100, shares_ownership_of_buildings=True)
    else:
        home.shared.update(tenure="rent_free")
    home.shared.update(
        kwh_electricity_year=random.randint(800, 1_500) * (1 + len(home.members)) * 100,
        kwh_gas_year=random.choice((0, random.randint(6_000, 20_000))) * 100,
    )
    for member in home.members:
        member.saves(0.7 if poor else 0.4)


def _means(home: _Home) -> None:
    """The incomes of the family as a whole, out of those of its people."""
    month = sum(member.number("gross_taxable_income_month") for member in home.members)
    replacing = sum(member.number("taxable_replacement_income_year") for member in home.members)
    home.shared.update(
        household_gross_taxable_income_month=month,
        household_gross_taxable_income_previous_year=12 * month,
        household_gross_taxable_income_year=12 * month,
        housing_income=12 * month,
        groeipakket_real_income_month=month,
        groeipakket_family_income=12 * month,
        replacement_income_share=round(100 * replacing / (12 * month)) if month else 100,
    )


def _already_received(home: _Home) -> None:
    """Who has a low income receives some of the rights already."""
    random = home.random
    lawful = not str(home.members[0].facts["residence_status"]).startswith(("undocumented", "orange"))
    adults = [member for member in home.members if not member.is_child]
    poor = sum(member.monthly for member in adults) < 1_250_00 * len(adults)
    for member in home.members:
        if lawful and member.is_child and random.random() < 0.85:
            member.receives("groeipakket_basisbedrag", random, amount=180_00, paid_to="somebody_at_address")
            if poor and random.random() < 0.6:
                member.receives("groeipakket_sociale_toeslag", random, amount=70_00)
        if lawful and poor and random.random() < 0.45:
            member.receives("verhoogde_tegemoetkoming", random, ground="inkomensonderzoek")
    first = adults[0]
    if lawful and poor and first.age >= 66 and random.random() < 0.25:
        first.receives("inkomensgarantie_ouderen", random, amount=300_00)
    elif lawful and 18 <= first.age < 65 and first.monthly < 700_00 and random.random() < 0.25:
        first.receives("leefloon", random, amount=800_00)
