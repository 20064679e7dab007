"""The people of the made-up households: what they live on, and the facts that follow from it. Nobody here is real."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from random import Random
from typing import TypeAlias

from rechtop.rules.algebra import LAST_DAY, Pair, pack
from rechtop.rules.facts import Fact
from rechtop.rules.household import Row
from rechtop.rules.records import RecordList

Value: TypeAlias = bool | int | str
"""A yes or no, a scaled number or a packed day, or the id of an option."""

_USUAL = {
    "school_level": "none",
    "youth_activity": "none",
    "legal_matter": "other",
    "tenure": "rent_free",
    "social_housing_list": "none",
    "home_municipality": "another",
    "highest_diploma": "secondary",
    "work_status": "none",
    "care_credit_motive": "none",
    "move_reason": "other",
}
"""The option of who has nothing to say about a choice, where that is not its first."""

NEVER_ENDS = 2030_12_31


class Member:
    """One made-up person: her age in years on the day ``on``, and what is true of her."""

    def __init__(self, id: str, age: int, on: date, random: Random) -> None:
        self.id, self.age, self.on, self._random = id, age, on, random
        self.is_child = False
        born = on.replace(year=on.year - age, day=1) - timedelta(days=random.randint(5, 350))
        self.birth = pack(born)
        self.facts: dict[str, Value] = {}
        self.records: dict[str, dict[str, Value]] = {}
        self.tell(
            birth_date=self.birth,
            residence_status="belgian",
            lives_in_belgium=True,
            days_abroad_this_year=random.choice((0, 0, 0, 5)),
            zorgkas_member=age >= 26,
            years_in_flanders_or_brussels=age,
            consecutive_years_in_flanders_or_brussels=age,
            legal_insurance=random.random() < 0.4,
            care_can_wait=True,
            working_days_belgium_fte=max(0, min(age, 65) - 20) * 200,
            shares_household_costs=age >= 18,
            no_labour_income_24_months=True,
        )

    def tell(self, **facts: Value) -> None:
        """Say what is true of this person."""
        self.facts |= facts

    def number(self, fact: str) -> int:
        """A number that is true of this person, scaled; 0 when nothing was said."""
        return int(self.facts.get(fact, 0))

    @property
    def monthly(self) -> int:
        """What comes in each month, in cents."""
        return sum(self.number(fact) for fact in ("net_wage_month", "social_benefit_month", "pension_month"))

    # -- what she lives on ---------------------------------------------------------------------------------------------

    def working(self, net: int) -> None:
        """In a job with this net wage, EUR a month."""
        started = (self.on.year - self._random.randint(2, 4)) * 10000 + 901
        self.tell(
            net_wage_month=net * 100,
            ordinary_work_hours_month=min(165, net // 12) * 100,
            no_labour_income_24_months=False,
            labour_started_on=started,
        )

    def without_work(self, benefit: int) -> None:
        """Out of work, with this benefit, EUR a month."""
        self.tell(
            social_benefit_month=benefit * 100, months_unemployed_or_incapacitated=self._random.choice((1, 5, 20, 60))
        )

    def invalid(self, benefit: int) -> None:
        """On invalidity, with this benefit of the health fund, EUR a month."""
        self.without_work(benefit)
        self.tell(on_invalidity=True, long_term_sick=True, months_unemployed_or_incapacitated=40)

    def pensioned(self, pension: int, *, survivor: bool = False) -> None:
        """With this pension, EUR a month; none has nothing."""
        self.tell(pension_month=pension * 100, shares_household_costs=True)
        self.tell(on_retirement_pension=pension > 0 and not survivor, on_survivor_pension=pension > 0 and survivor)
        if self._random.random() < 0.25 + 0.015 * max(0, self.age - 70):
            self.limited(self._random)

    def living(self, random: Random, *, wage: float, benefit: float) -> None:
        """By these chances from a wage or from a benefit, and otherwise from nothing."""
        chance = random.random()
        if chance < wage:
            self.working(random.randint(900, 3_000))
        elif chance < wage + benefit:
            (self.invalid if random.random() < 0.25 else self.without_work)(random.randint(600, 1_700))

    def settle(self, random: Random) -> None:
        """With a pension or with work, as her age says."""
        if self.age >= 65:
            self.pensioned(random.randint(600, 1_900))
        else:
            self.living(random, wage=0.6, benefit=0.3)

    def studying(self, random: Random) -> None:
        """A student, with a student job or none."""
        self.tell(
            fulltime_student=True,
            studies_started_on=(self.on.year - min(2, self.age - 18)) * 10000 + 915,
            youth_activity="student",
            school_level=random.choice(("hoger_onderwijs", "hoger_onderwijs", "secundair_voltijds")),
            student_hours_year=random.choice((0, 0, 200, 450)) * 100,
            net_wage_month=random.choice((0, 0, 300, 550)) * 100,
            alimony_for_self_month=random.choice((0, 0, 0, 300)) * 100,
        )

    def as_child(self) -> None:
        """A child that lives here and goes to school when it is old enough."""
        self.is_child = True
        levels = ((2, "none"), (6, "kleuter"), (12, "lager"), (18, "secundair_voltijds"), (99, "hoger_onderwijs"))
        self.tell(
            school_level=next(level for below, level in levels if self.age <= below),
            youth_activity="student" if self.age >= 18 else "none",
            fulltime_student=self.age >= 6,
            fiscally_dependent=True,
            old_regime_open_20181231=self.birth < 2019_01_01,
            custody_share=self._random.choices(("full", "majority_here", "equal"), (0.85, 0.05, 0.1))[0],
            studies_started_on=(self.on.year - 1) * 10000 + 901,
            shares_household_costs=False,
            zorgkas_member=False,
            working_days_belgium_fte=0,
        )
        if self._random.random() < 0.05:
            self.tell(child_handicap_percent=70, child_pillar1_points=4)

    # -- what else is so -----------------------------------------------------------------------------------------------

    def limited(self, random: Random) -> None:
        """With a lasting limitation, recognised for most."""
        self.tell(
            lasting_health_limitation=True,
            autonomy_points=random.choice((3, 7, 8, 10, 12, 15)),
            earning_capacity_recognised=self.age < 66 and random.random() < 0.7,
            disability_66=random.random() < 0.6,
            asks_ivt=self.age < 66,
        )
        if random.random() < 0.4 and 21 <= self.age < 65 and self.facts["earning_capacity_recognised"]:
            self.receives("inkomensvervangende_tegemoetkoming", random, amount=900_00)

    def newcomer(self, status: str, years: int, *, needs_care: bool) -> None:
        """Who came here some years ago with this residence status."""
        self.tell(
            residence_status=status,
            working_days_belgium_fte=min(years, 4) * 150 if self.number("net_wage_month") else 0,
            years_in_flanders_or_brussels=years,
            consecutive_years_in_flanders_or_brussels=years,
            legal_matter="stay_or_asylum",
        )
        if status.startswith("undocumented"):
            self.tell(care_certificate=needs_care, care_can_wait=not needs_care, zorgkas_member=False)

    def saves(self, little: float) -> None:
        """Savings: mostly little, seldom much."""
        random = self._random
        chance = random.random()
        most = 3_000 if chance < little else 20_000 if chance < 0.92 else 60_000
        self.tell(savings=0 if self.is_child or chance < 0.2 else random.randint(0, most) * 100)
        if self.age >= 65 and random.random() < 0.06:
            self.records["goods_given_or_sold_10y"] = {
                "market_value": random.randint(5, 60) * 1_000_00,
                "date": (self.on.year - random.randint(1, 9)) * 10000 + 615,
                "share": 100_00,
            }

    def paid_pension(self) -> None:
        """What comes in of a pension after taxes, beside a benefit: nineteen twentieths of what is granted."""
        net = self.number("pension_month") * 19 // 20
        self.tell(social_benefit_month=self.number("social_benefit_month") + net)

    def taxed(self) -> None:
        """The gross and taxable incomes that follow from what comes in."""
        wage, benefit = self.number("net_wage_month"), self.number("social_benefit_month")
        pension = self.number("pension_month")
        month = wage * 120 // 100 + benefit + pension
        self.tell(
            gross_wages_year=wage * 12 * 130 // 100,
            gross_social_benefits_year=12 * benefit,
            gross_taxable_income_month=month,
            gross_taxable_income_previous_year=12 * month,
            taxable_labour_income_year=wage * 12 * 120 // 100,
            taxable_replacement_income_year=12 * (benefit + pension),
        )

    def receives(self, right: str, random: Random, **told: Value) -> None:
        """Say that she receives a right since some months or years."""
        since = self.on.replace(day=1) - timedelta(days=30 * random.randint(1, 60))
        self.records[f"receives.{right}"] = {"from": max(pack(since), self.birth), "until": NEVER_ENDS, **told}


# -- as the law reads it -----------------------------------------------------------------------------------------------


def encoded(fact: Fact, value: Value | None, birth: int) -> Pair[int]:
    """What is so, as a pair; with None what is usual: no, nothing, the usual option, a day when she was twelve."""
    if fact.kind == "choice":
        options = [name for name, _ in fact.options]
        mask = 1 << options.index(str(value) if value is not None else _USUAL.get(fact.id, options[0]))
        return mask, mask
    if value is None:
        value = birth + 12_00_00 if fact.kind == "day" else 0
    number = max(fact.low, min(fact.high, int(value)))
    return number, number


def row(records: RecordList, told: Mapping[str, Value], on: date) -> Row:
    """A record of a list in which everything is known; what was not told is nothing, or the first option."""
    result: dict[str, Pair[int]] = {}
    for part in records.fields:
        low, high = part.declared()
        if part.kind == "choice":
            low = high = 1 << (part.options.index(str(told[part.name])) if part.name in told else 0)
        else:
            usual = pack(on) if part.kind == "day" else 0
            low = high = max(low, min(high, int(told.get(part.name, usual))))
        result[part.name] = (low, min(high, LAST_DAY) if part.kind == "day" else high)
    return result
