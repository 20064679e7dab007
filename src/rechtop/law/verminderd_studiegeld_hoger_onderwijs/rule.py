"""Lower tuition fees as law: the grant rate, and the rate for an income just above the limit of the study grant.

The grant rate follows the study grant, and is also for who meets its test of income and nationality but not the
conditions of study. The rate between is for an income up to a margin above the limit, of somebody with the nationality
or of an EU or EEA citizen, and for whom only the test on property failed. A bachelor after a bachelor and a master
after a master have one fee for everybody; an ordinary second degree has not, and the answer does not tell them apart,
so that the school looks into it. How many credits somebody takes up is asked nowhere (those that open a grant are
others), so there is no amount: ``full_fee``, ``near_fee`` and ``grant_fee`` say what a number of credits costs. The
income is read as declared: one that fell is for the division of study grants first.
"""

from __future__ import annotations

from rechtop.law.facts.higher_education import credits_funded, higher_education_program, study_grant_income
from rechtop.law.facts.person import age
from rechtop.law.facts.receipts_work import STUDY_GRANT
from rechtop.law.facts.school import school_level
from rechtop.law.loading import parameters
from rechtop.law.residence.gate import residence_status
from rechtop.law.studietoelage_hoger_onderwijs.income import (
    below_max,
    ki_test,
    limit_max,
    nationality,
    on_recent_income,
)
from rechtop.rules.days import ON
from rechtop.rules.logic import Option, case
from rechtop.rules.named import Reference, judged, named_choice, named_number, named_truth
from rechtop.rules.rights import Condition, Holder, Right

ID = "verminderd_studiegeld_hoger_onderwijs"
P = parameters(ID)
YOUNGEST, LAST_SHOWN = 16, 65
RATES = ("beurs", "bijna_beurs", "niet_beurs")

EEA_CITIZENS = (
    "eu_first_3_months",
    "eu_worker_self_employed",
    "eu_jobseeker_annex19",
    "eu_inactive",
    "eu_student",
    "eu_permanent",
    "eea_swiss",
)

grant_rate = named_truth(
    f"{ID}.grant_rate",
    STUDY_GRANT.on(ON) | ((below_max | on_recent_income) & ki_test & nationality),
    "U krijgt een studietoelage, of uw inkomen en nationaliteit voldoen daarvoor.",
    "S1",
)

income_near_limit = named_truth(
    f"{ID}.income_near_limit",
    study_grant_income <= limit_max + P["studiegeld.bijna_beurs_margin"].value,
    "Het inkomen ligt niet hoger dan de grens van de studietoelage plus de marge.",
    "S1, S2",
)

near_rate = named_truth(
    f"{ID}.near_rate",
    income_near_limit & (nationality | residence_status.one_of(*EEA_CITIZENS)),
    "Uw inkomen ligt net boven de grens, en u voldoet aan de nationaliteit of bent EU-burger.",
    "S1, S2",
)

rate = named_choice(
    f"{ID}.rate",
    case(
        (grant_rate, Option(RATES, "beurs")),
        (near_rate, Option(RATES, "bijna_beurs")),
        otherwise=Option(RATES, "niet_beurs"),
    ),
    "Welk studiegeld u betaalt: beurstarief, bijna-beurstarief of het gewone.",
    "S1, S2",
)

RIGHT = Right(
    id=ID,
    holder=Holder.PERSON,
    who=(age >= YOUNGEST) & (age <= LAST_SHOWN),
    conditions=(
        Condition(
            "student",
            school_level.one_of("hoger_onderwijs"),
            "U schrijft u in aan een hogeschool of universiteit van de Vlaamse Gemeenschap.",
            "S1",
        ),
        Condition(
            "program",
            higher_education_program.one_of("degree")
            | judged(
                ID, "program", by="de hogeschool of universiteit", text="of uw opleiding een lager studiegeld heeft"
            ),
            "Het is een gewone opleiding voor een diploma. Een master na een master heeft één prijs voor iedereen.",
            "S7",
        ),
        Condition(
            "c1",
            grant_rate | near_rate,
            "U krijgt een studietoelage, of uw inkomen ligt niet of maar net boven de grens daarvoor.",
            "Codex Hoger Onderwijs, art. II.203 (niet nagekeken); S1, S2",
        ),
    ),
    residence="own",
)

full_fee = named_number(
    f"{ID}.full_fee",
    P["studiegeld.full.fixed"].value + P["studiegeld.full.per_credit"].value * credits_funded,
    "Het gewone studiegeld voor uw studiepunten: een vast deel en een deel per studiepunt.",
    "S1",
)
near_fee = named_number(
    f"{ID}.near_fee",
    P["studiegeld.bijna_beurs.fixed"].value + P["studiegeld.bijna_beurs.per_credit"].value * credits_funded,
    "Het studiegeld met het bijna-beurstarief: een vast deel en een deel per studiepunt.",
    "S1, S4, S5, S6",
)
grant_fee = named_number(
    f"{ID}.grant_fee",
    P["studiegeld.beurs"].value,
    "Het studiegeld met het beurstarief: één bedrag, hoeveel studiepunten het ook zijn.",
    "S4, S5, S6",
)

QUANTITIES: tuple[Reference, ...] = (rate, full_fee, near_fee, grant_fee)
