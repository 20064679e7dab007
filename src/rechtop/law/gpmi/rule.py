"""The GPMI as law: an agreement between the OCMW and who gets a leefloon. No amount.

By default it is mandatory for a new holder of leefloon (none three months ago), below 25 and for full-time students;
not beside a job. Where it is not mandatory the OCMW may still propose it (c3), and it may find with reasons that a
contract is impossible or does not fit (c4). Each partner of a couple is looked at alone (c8). So the answer is at best
"to investigate"; ``mandatory_by_default`` says how it stands before the OCMW weighs it.
"""

from __future__ import annotations

from rechtop.law.facts.income import net_wage_month
from rechtop.law.facts.jobseekers import gpmi_breach
from rechtop.law.facts.person import age
from rechtop.law.facts.receipts import LEEFLOON
from rechtop.law.facts.work import asks_leefloon, fulltime_student
from rechtop.law.loading import parameters
from rechtop.rules.days import ON, day, months_later
from rechtop.rules.kinds import Truth, amount
from rechtop.rules.logic import any_of, case
from rechtop.rules.named import Reference, judged, named_number, named_truth
from rechtop.rules.rights import Condition, Holder, Right

ID = "gpmi"
P = parameters(ID)
YOUNGEST = 16
"""No limit of these pages: a minor with a leefloon is married, pregnant or has a child."""


def _ocmw(condition: str, text: str) -> Truth:
    return judged(ID, condition, by="OCMW", text=text)


_three_months_ago = months_later(ON, -3)

new_holder = named_truth(
    f"{ID}.new_holder",
    case(
        (LEEFLOON.on(ON), ~LEEFLOON.on(_three_months_ago)),
        otherwise=~LEEFLOON.touches(_three_months_ago, ON),
    ),
    "U had in de drie maanden ervoor geen leefloon.",
    "Wet 21 juli 2016; S1",
)
"""Of who holds a leefloon now: held none three months ago, so that it began within the term for signing."""

has_or_asks = named_truth(
    f"{ID}.possible", LEEFLOON.on(ON) | asks_leefloon, "U krijgt een leefloon of vraagt er een.", "S1"
)

works_beside = named_truth(f"{ID}.works_beside", net_wage_month > 0, "U hebt een job naast het leefloon.", "S1")

mandatory_by_default = named_truth(
    f"{ID}.mandatory_by_default",
    has_or_asks
    & any_of((ON >= day("2016-11-01")) & new_holder, age < P["gpmi.student_age_limit"].value, fulltime_student)
    & ~works_beside,
    "Een contract (GPMI) is verplicht, tenzij het OCMW zegt dat het voor u niet kan of niet past.",
    "Wet 26 mei 2002, art. 6 en 11; S1, S5",
)

RIGHT = Right(
    id=ID,
    holder=Holder.PERSON,
    who=age >= YOUNGEST,
    conditions=(
        Condition("leefloon", has_or_asks, "U krijgt een leefloon of vraagt er een.", "Wet 26 mei 2002, art. 11; S1"),
        Condition(
            "c1",
            mandatory_by_default | _ocmw("c3", "of een contract nuttig is, ook al is het niet verplicht"),
            "Een contract is verplicht voor u, of het OCMW vindt het nuttig.",
            "Wet 26 mei 2002, art. 6, 10 en 11; S1, S5",
        ),
        Condition(
            "c4",
            _ocmw("c4", "of een contract voor u kan en past"),
            "Een contract kan voor u en past bij uw gezondheid en situatie.",
            "Wet 26 mei 2002, art. 11; S2",
        ),
    ),
    residence="own",
)

max_suspension_months = named_number(
    f"{ID}.max_suspension_months",
    gpmi_breach.look_up(
        {
            "none": amount("0", "month"),
            "first": P["gpmi.suspension_max_months"].value,
            "again": P["gpmi.suspension_repeat_max_months"].value,
        }
    ),
    "Zoveel maanden kan het OCMW hoogstens minder of niets betalen als u het contract niet nakomt.",
    "Wet 26 mei 2002, art. 30; S8, S9",
)
sign_within_months = named_number(
    f"{ID}.sign_within_months",
    P["gpmi.sign_within_months"].value,
    "Binnen zoveel maanden na de beslissing tekent u het contract.",
    "S3",
)
think_days = named_number(
    f"{ID}.think_days", P["gpmi.think_days"].value, "Zoveel werkdagen mag u nadenken voor u tekent.", "S4"
)
repeat_window_years = named_number(
    f"{ID}.repeat_window_years",
    P["gpmi.repeat_window_years"].value,
    "Binnen zoveel jaar telt een nieuwe fout als een tweede keer.",
    "S8",
)

QUANTITIES: tuple[Reference, ...] = (max_suspension_months, sign_within_months, think_days, repeat_window_years)
