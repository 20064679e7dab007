"""What else is so for the people of the made-up households: work, care, health, learning, debts. Nobody here is real.

Everything is drawn with dice of its own, so that a fact that is added here changes nothing else of anybody. What is
unusual stays unusual; the shares are in ``docs/rapporten/vragen-definities.md``.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from random import Random
from typing import TypeVar

from rechtop.law.varied_people import Member, Value
from rechtop.rules.algebra import pack

T = TypeVar("T")

GROWN, PENSION_AGE = 18, 66
_DIPLOMAS = (("none", 0.25), ("secondary", 0.45), ("higher", 0.30))
_SECTORS = (("private", 0.55), ("social_profit", 0.2), ("flemish_public", 0.1), ("other_public", 0.15))
_STATUSES = (("employee", 0.8), ("civil_servant", 0.12), ("self_employed", 0.08))
_TROUBLES = (("budget", 0.5), ("behind", 0.35), ("no_way_out", 0.15))


def one_of(dice: Random, options: Sequence[tuple[T, float]]) -> T:
    """One of some things, by the share of each."""
    return dice.choices([thing for thing, _ in options], [share for _, share in options])[0]


def live(member: Member, everybody: Sequence[Member], dice: Random, *, poor: bool) -> None:
    """Tell the rest about one person, who lives with everybody; ``poor`` is said of the household."""
    _stay(member, dice)
    _spend_on_care(member, dice)
    if member.is_child:
        _grow_up(member, everybody, dice)
    else:
        _work(member, dice)
        _look_after(member, everybody, dice)
        _owe(member, dice, poor=poor)
    if member.facts.get("lasting_health_limitation"):
        _need(member, dice)


def _stay(member: Member, dice: Random) -> None:
    status = str(member.facts["residence_status"])
    lawful = not status.startswith(("undocumented", "orange"))
    member.tell(
        affiliated_health_fund=lawful and dice.random() < 0.98,
        lived_in_flanders_this_year=True,
        born_abroad_like_parent=status != "belgian" or dice.random() < 0.06,
        moves_too_little=not member.is_child and dice.random() < 0.1,
        no_registration_anywhere=bool(member.facts.get("homeless")) and dice.random() < 0.5,
    )
    if status.startswith("card_") and member.age >= GROWN:
        member.tell(inburgering_duty=one_of(dice, (("fulfilled", 0.6), ("not_fulfilled", 0.4))))


def _spend_on_care(member: Member, dice: Random) -> None:
    ill = bool(member.facts.get("lasting_health_limitation"))
    year = dice.randint(150, 900) if ill else dice.randint(0, 330)
    quarter = dice.randint(80, 700) if ill else dice.randint(0, 180)
    member.tell(
        copayments_this_year=year * 100 // 6,
        copayments_previous_year=year * 100,
        copayments_two_years_before=year * 100,
        lowest_quarter_costs_previous_year=quarter * 100,
        lowest_quarter_costs_two_years_before=quarter * 100,
        hospital_days_two_years=dice.randint(0, 30) if ill else 0,
        incontinence_score=1,
    )


# -- children ----------------------------------------------------------------------------------------------------------


def _grow_up(member: Member, everybody: Sequence[Member], dice: Random) -> None:
    alone = sum(1 for other in everybody if not other.is_child) == 1
    started = member.birth + 3_00_00 if member.birth % 10000 < 9_01 else member.birth + 4_00_00
    member.tell(
        birth_grant_paid=dice.random() < 0.95,
        rank_from_youngest_20181231=1 + sum(1 for other in everybody if other.is_child and other.birth > member.birth),
        kleuter_enrolled_on=started // 10000 * 10000 + 901,
        kleuter_half_days=dice.randint(180, 300),
        membership_cost=dice.randint(80, 300) * 100 if member.age >= 4 and dice.random() < 0.4 else 0,
        parents_deceased="one" if dice.random() < 0.03 else "none",
        **_higher(member),
    )
    if member.age < 3 and dice.random() < 0.55:
        kind = one_of(dice, (("income_tariff", 0.75), ("fixed_price", 0.15), ("wanted", 0.1)))
        member.tell(childcare=kind, childcare_hours_day=80)
    if alone and dice.random() < 0.35:
        unpaid = dice.choice((3, 6, 12)) if dice.random() < 0.4 else 0
        member.tell(maintenance_fixed_month=dice.randint(100, 250) * 100, maintenance_terms_unpaid=unpaid)
    if member.facts.get("child_pillar1_points"):
        member.tell(child_total_points=dice.randint(6, 16), lasting_health_limitation=True)


def _higher(member: Member) -> dict[str, Value]:
    if member.facts.get("school_level") != "hoger_onderwijs":
        return {}
    return {"higher_education_program": "degree", "credits_funded": 60, "receives_study_grant": False}


# -- grown-ups ---------------------------------------------------------------------------------------------------------


def _work(member: Member, dice: Random) -> None:
    wage, net_full = member.number("net_wage_month"), 2_000_00
    member.tell(
        highest_diploma=one_of(dice, _DIPLOMAS), career_years=max(0, min(member.age, 65) - dice.randint(19, 30))
    )
    member.tell(**_higher(member))
    if member.facts.get("fulltime_student"):
        member.tell(work_status="student_job" if wage else "none")
    elif wage:
        share = min(100, max(20, 100 * wage // net_full))
        status = one_of(dice, _STATUSES)
        member.tell(
            work_status=status,
            work_sector="self_employed" if status == "self_employed" else one_of(dice, _SECTORS),
            share_of_year_worked=share,
            fulltime_gross_wage_month=wage * 135 // share,
            works_in_flanders=True,
            worked_12_months=dice.random() < 0.8,
            contract_share=share * 100,
            work_share_year_before=share * 100,
            work_days_21_months=share * 5,
            work_days_33_months=share * 8,
            work_days_42_months=share * 10,
            training_own_initiative=dice.random() < 0.04,
            training_course_listed=True,
            training_cost_year=300_00,
        )
    elif member.number("social_benefit_month") and not member.facts.get("on_invalidity"):
        _without_work(member, dice)
    elif member.age < PENSION_AGE and dice.random() < 0.3:
        member.tell(registered_jobseeker=True, jobseeker_since=_ago(member.on, dice.randint(30, 900)))
    member.tell(trade_status=one_of(dice, (("never", 0.9), ("ended", 0.07), ("profession", 0.03))))


def _without_work(member: Member, dice: Random) -> None:
    years = dice.choice((2, 5, 10, 40))
    member.tell(
        registered_jobseeker=dice.random() < 0.9,
        unemployment_benefit_years=years,
        work_days_21_months=dice.randint(0, 300),
        work_days_33_months=dice.randint(100, 450),
        work_days_42_months=dice.randint(150, 600),
    )
    if dice.random() < 0.8:
        member.receives("werkloosheidsuitkering", dice, amount=member.number("social_benefit_month"))


def _look_after(member: Member, everybody: Sequence[Member], dice: Random) -> None:
    ill_here = any(other is not member and other.facts.get("lasting_health_limitation") for other in everybody)
    young = [child for child in everybody if child.is_child and child.age <= 12]
    member.tell(
        cares_for="here" if ill_here and dice.random() < 0.6 else "elsewhere" if dice.random() < 0.05 else "nobody",
        cared_for_in_belgium=True,
        professional_helps=dice.random() < 0.7,
        membership_cost=dice.randint(50, 250) * 100 if dice.random() < 0.12 else 0,
    )
    if young and member.facts.get("work_status") == "employee" and dice.random() < 0.06:
        member.tell(
            care_leave="parental",
            care_credit_motive="child_up_to_12" if dice.random() < 0.3 else "none",
            leave_share="one_fifth",
            leave_starts_on=_ago(member.on, -20),
        )


def _owe(member: Member, dice: Random, *, poor: bool) -> None:
    if dice.random() < (0.25 if poor else 0.04):
        trouble = one_of(dice, _TROUBLES)
        member.tell(money_trouble=trouble, in_debt_mediation=trouble != "budget" and dice.random() < 0.3)
    if not member.facts.get("homeless") and poor and dice.random() < 0.03:
        member.tell(home_after_homelessness="after_homelessness")
    if dice.random() < 0.02:
        member.tell(child_maintenance_paid_month=dice.randint(100, 250) * 100)


def _need(member: Member, dice: Random) -> None:
    """What a lasting limitation brings with it, for some."""
    heavy = member.number("autonomy_points") >= 9 or member.number("child_total_points") >= 9
    member.tell(
        disability_found_before_65=member.age < 65 or dice.random() < 0.3,
        needs_help_at_home=dice.random() < (0.6 if heavy else 0.3),
        limited_mobility=dice.random() < (0.6 if heavy else 0.2),
        cannot_cook=dice.random() < (0.4 if heavy else 0.1),
        lasting_mobility_problem=heavy and dice.random() < 0.4,
        mobility_prescription=dice.random() < 0.5,
        mobility_points=dice.choice((2, 3)) if heavy and dice.random() < 0.4 else 0,
        home_nursing_bc_months=6 if heavy and dice.random() < 0.15 else 0,
        registered_vaph=member.age < 65 and dice.random() < 0.2,
        vdab_btom=GROWN <= member.age < 60 and dice.random() < 0.1,
    )
    if heavy and dice.random() < 0.15:
        member.tell(bel_score=dice.choice((30, 36, 40)))
    if member.age >= GROWN and dice.random() < 0.4:
        member.tell(car_registered_to="self", car_for_own_use=True)


def _ago(on: date, days: int) -> int:
    """The day so many days before."""
    return pack(on - timedelta(days=days))
