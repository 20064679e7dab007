"""The study grant as law: a student working for a degree whose family has an income below the limit of its points.

Residence goes by the matrix; how long an EU citizen lived or worked here is for the division. Below 27 credits there
is only a grant in the year of graduation. It is asked until 1 June of the academic year; from 2 June on a request is
for the next one, so that no day of the year closes it. (Nobody above 65 is shown, which is no limit of the law.)
"""

from __future__ import annotations

from rechtop.law.facts.higher_education import credits_funded, higher_education_program
from rechtop.law.facts.person import age
from rechtop.law.facts.receipts_work import STUDY_GRANT
from rechtop.law.facts.school import school_level
from rechtop.law.studietoelage_hoger_onderwijs.grant import (
    ENOUGH_CREDITS,
    due,
    exceptional_grant,
    full_grant,
    grant_60_credits,
    groeipakket_extra,
)
from rechtop.law.studietoelage_hoger_onderwijs.income import (
    ID,
    below_max,
    division,
    ki_test,
    nationality,
    on_recent_income,
)
from rechtop.rules.logic import ALWAYS, NEVER, case
from rechtop.rules.named import Reference
from rechtop.rules.rights import Amount, AmountKind, Condition, Holder, Right

YOUNGEST, LAST_SHOWN = 16, 65

RIGHT = Right(
    id=ID,
    holder=Holder.PERSON,
    who=(age >= YOUNGEST) & (age <= LAST_SHOWN),
    conditions=(
        Condition(
            "c1",
            nationality,
            "U bent Belg, of uw verblijf opent de studietoelage.",
            "Decreet 8 juni 2007; S4, S5, S6",
        ),
        Condition(
            "c2",
            school_level.one_of("hoger_onderwijs") & higher_education_program.one_of("degree"),
            "U volgt hoger onderwijs voor een diploma, en niet een tweede bachelor of master na elkaar.",
            "S7",
        ),
        Condition(
            "c3",
            case(
                (credits_funded >= ENOUGH_CREDITS, ALWAYS),
                (credits_funded <= 0, NEVER),
                otherwise=division("c3", "of u dit jaar afstudeert met minder dan 27 studiepunten"),
            ),
            "U hebt minstens 27 studiepunten die tellen, of u studeert dit jaar af.",
            "S8",
        ),
        Condition(
            "c4",
            (below_max | on_recent_income) & ki_test,
            "Het inkomen is niet hoger dan de grens voor uw gezin, en past bij wat u bezit.",
            "Decreet 8 juni 2007, art. 9 en volgende; S1, S9",
        ),
    ),
    amount=Amount(due, AmountKind.INCOME, "De studietoelage voor dit academiejaar.", "S1, S2, S3, S10"),
    receipt=STUDY_GRANT,
    residence="studietoelage",
)

QUANTITIES: tuple[Reference, ...] = (full_grant, exceptional_grant, grant_60_credits, groeipakket_extra)
