"""Unemployment benefit after work: admission by days of work, a search for work, and the limit in time since 2026.

No amount: the benefit itself was not collected; what somebody receives is asked as income. So the answer is at best
"to investigate": whether somebody is out of work through no fault of her own is for the RVA.

* Admission (c1): the days by age until February 2026. Too few of them never refuse: there are mixed rules with older
  days from 36 on, part-time workers count half days over a longer time, and the period reaches further back for who
  was ill, self-employed or caring for a child. These and the days since March 2026 were not read, so there the RVA
  judges. Only who never worked and never had the benefit is certainly not admitted.
* The search for work (c2): who lost her work and did not register yet can do so at once, so that this does not refuse.
* The limit (c3): benefits of 20 years and more stopped on 1 January 2026, of 8 to 20 years on 1 March 2026, shorter
  ones from 1 April 2026 on in waves whose days were not found. The first twelve months always remain, with more for a
  longer career. Work done since then can open a new right, and a course for a shortage occupation can keep the old
  one until it ends: both are for the RVA.
"""

from __future__ import annotations

from rechtop.law.facts.jobseekers import (
    career_years,
    half_time_with_guarantee,
    registered_jobseeker,
    shortage_training,
    unemployment_benefit_years,
    work_days_21_months,
    work_days_33_months,
    work_days_42_months,
    work_status,
)
from rechtop.law.facts.person import age, lives_in_belgium
from rechtop.law.facts.receipts_work import UNEMPLOYMENT_BENEFIT
from rechtop.law.loading import parameters
from rechtop.law.residence.gate import default_gate
from rechtop.rules.arithmetic import higher_of
from rechtop.rules.days import ON, day
from rechtop.rules.kinds import Truth
from rechtop.rules.logic import ALWAYS, NEVER, any_of, case
from rechtop.rules.named import Reference, judged, named_day, named_number, named_truth
from rechtop.rules.rights import Condition, Holder, Right

ID = "werkloosheidsuitkering"
P = parameters(ID)
RVA = "RVA"
OLDEST_SHOWN = 67
"""No limit of these pages: the pension takes over at the latest then."""

NEW_ADMISSION = day("2026-03-01")
LIMITED, FIRST_STOP, SECOND_STOP, LATER_STOPS = (day("2026-01-01"), day("2026-01-01"), NEW_ADMISSION, day("2026-04-01"))


def _rva(condition: str, text: str) -> Truth:
    return judged(ID, condition, by=RVA, text=text)


_in_33 = higher_of(work_days_33_months, work_days_21_months)
_in_42 = higher_of(work_days_42_months, _in_33)
"""A longer period holds the shorter one."""

_young, _middle = P["rva.waiting_days.under36"], P["rva.waiting_days.36_49"]

enough_days = named_truth(
    f"{ID}.enough_days",
    case(
        (
            age < 36,
            any_of(
                work_days_21_months >= _young.at("in_21"), _in_33 >= _young.at("in_33"), _in_42 >= _young.at("in_42")
            ),
        ),
        (age < 50, (_in_33 >= _middle.at("in_33")) | (_in_42 >= _middle.at("in_42"))),
        otherwise=_in_42 >= P["rva.waiting_days.50plus"].value,
    ),
    "U werkte genoeg dagen voor uw leeftijd, volgens de regels tot februari 2026 en zonder oudere werkdagen.",
    "KB 25 november 1991, art. 30; S1",
)

_never_before = unemployment_benefit_years <= 0
_no_day = work_days_42_months <= 0

admitted = case(
    (UNEMPLOYMENT_BENEFIT.on(ON), ALWAYS),
    ((ON < NEW_ADMISSION) & enough_days, ALWAYS),
    (_never_before & (career_years <= 0), NEVER),
    otherwise=_rva("c1", "of u genoeg dagen gewerkt hebt"),
)
"""An earlier benefit can still open the right without new days, and so can work of longer ago."""

stops_on = named_day(
    f"{ID}.stops_on",
    case(
        (unemployment_benefit_years >= 20, FIRST_STOP),
        (unemployment_benefit_years >= 8, SECOND_STOP),
        otherwise=LATER_STOPS,
    ),
    "De vroegste dag waarop een uitkering die al liep, stopt door de hervorming van 2026.",
    "S3, S4",
)

exempt_from_limit = named_truth(
    f"{ID}.exempt_from_limit",
    ((age >= 55) & (career_years >= 30)) | half_time_with_guarantee,
    "U bent 55 of ouder met 30 jaar werk, of u werkt minstens halftijds met een uitkering erbij.",
    "S3, S4, S5",
)

_new_right = any_of(
    ~_no_day & _rva("c3_new_right", "of u door werk een nieuw recht hebt"),
    shortage_training & _rva("c3_training", "of u de uitkering houdt tot het einde van uw opleiding"),
)

_looks_for_work = registered_jobseeker | (work_status.one_of("none") & ~_no_day)
"""Registered, or out of work after work of the last years: then registering is only the next step."""

within_time = case(
    (ON < LIMITED, ALWAYS),
    (exempt_from_limit, ALWAYS),
    (ON < stops_on, ALWAYS),
    (unemployment_benefit_years >= 8, _new_right),
    (unemployment_benefit_years <= 1, ALWAYS),
    otherwise=_rva("c3", "hoelang u nog recht hebt op een uitkering"),
)

RIGHT = Right(
    id=ID,
    holder=Holder.PERSON,
    who=(age >= 16) & (age < OLDEST_SHOWN),
    conditions=(
        Condition(
            "c1",
            admitted,
            "U werkte als werknemer genoeg dagen voor uw leeftijd.",
            "KB 25 november 1991, art. 30 en volgende; S1",
        ),
        Condition(
            "c2",
            _looks_for_work & lives_in_belgium & _rva("c2", "of u buiten uw wil zonder werk bent en werk zoekt"),
            "U hebt buiten uw wil geen werk, zoekt werk en woont in België. Schrijf u meteen in bij de VDAB.",
            "S1, S2",
        ),
        Condition(
            "c3",
            within_time,
            "Uw uitkering is nog niet gestopt door de beperking in de tijd van 2026.",
            "S3, S4, S5, S6",
        ),
        Condition(
            "residence",
            default_gate(ID, by=RVA, text="of uw verblijf en uw recht om te werken een uitkering openen"),
            "U bent Belg, of u mag hier wonen en werken.",
            "S1",
        ),
    ),
    receipt=UNEMPLOYMENT_BENEFIT,
    residence="default",
)

max_months = named_number(
    f"{ID}.max_months", P["rva.max_months"].value, "Zoveel maanden duurt een nieuwe uitkering hoogstens.", "S6"
)

QUANTITIES: tuple[Reference, ...] = (enough_days, stops_on, exempt_from_limit, max_months)
