"""A made-up household in the making: its people, where they live, what they earn together and already receive.

Nobody here is real; see :mod:`rechtop.law.varied`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from random import Random

from rechtop.law.varied_people import Member, Value


@dataclass
class Home:
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


def dwell(home: Home) -> None:
    """Where they live, and what they have put aside."""
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


def add_up(home: Home) -> None:
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


def receive_already(home: Home) -> None:
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
