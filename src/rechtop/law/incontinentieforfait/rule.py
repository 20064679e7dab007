"""The incontinence lump sums as law: the large one with much home nursing, else the small one.

The large one asks four of the last twelve months of forfait B or C with a score of 3 or 4; the small one an untreatable
loss of urine, without that dependency and without an allowance for catheters or material. Neither for who lives in an
institution paid by the health insurance, nor within twelve months of the last grant.
"""

from __future__ import annotations

from rechtop.law.facts.care import care_setting
from rechtop.law.facts.health import has_increased_reimbursement
from rechtop.law.facts.health_costs import (
    affiliated_health_fund,
    home_nursing_bc_months,
    incontinence_score,
    untreatable_incontinence,
)
from rechtop.law.facts.receipts_health import CATHETER_MATERIAL, INCONTINENCE_LUMP_SUM
from rechtop.law.loading import parameters
from rechtop.rules.days import ON, months_later
from rechtop.rules.kinds import amount
from rechtop.rules.logic import ALWAYS, NEVER, case
from rechtop.rules.named import judged, named_number, named_truth
from rechtop.rules.people import exists
from rechtop.rules.rights import Amount, AmountKind, Condition, Holder, Right

ID = "incontinentieforfait"
P = parameters(ID)
PHYSICIAN = "de adviserend arts"
NOTHING = amount("0.00", "EUR/year")

dependent = named_truth(
    f"{ID}.dependent",
    (home_nursing_bc_months >= P["incontinence.nursing_months"].value)
    & (incontinence_score >= P["incontinence.score"].value),
    "U had minstens vier maanden forfait B of C in de thuisverpleging, met score 3 of 4 voor incontinentie.",
    "S1",
)

small_ground = named_truth(
    f"{ID}.small_ground",
    untreatable_incontinence & ~CATHETER_MATERIAL.on(ON),
    "U verliest urine, dat is niet meer te behandelen, en u krijgt geen terugbetaling voor sondes of materiaal.",
    "S1, S2",
)
"""Who depends on care has the large one instead (c3). The advising physician approves it; the fact asks the form."""

at_home = case(
    (
        care_setting.one_of("woonzorgcentrum_flanders", "woonzorgcentrum_brussels", "psychiatric_care_home"),
        NEVER,
    ),
    (
        care_setting.one_of("other_institution"),
        judged(ID, "c2", by=PHYSICIAN, text="of de ziekteverzekering uw instelling betaalt"),
    ),
    otherwise=ALWAYS,
)

_granted = INCONTINENCE_LUMP_SUM.records.day("from")

granted_this_year = named_truth(
    f"{ID}.granted_this_year",
    INCONTINENCE_LUMP_SUM.on(ON)
    | exists((_granted > months_later(ON, -12)) & (_granted <= ON), INCONTINENCE_LUMP_SUM.records),
    "U kreeg het forfait in de laatste twaalf maanden.",
    "S3",
)
"""A period begins on the day of the grant, so that a year that ended some months ago no longer stands in the way."""

lump_sum = named_number(
    f"{ID}.lump_sum",
    case(
        (dependent, P["incontinence.large"].value),
        (small_ground, P["incontinence.small"].value),
        otherwise=NOTHING,
    ),
    "Het incontinentieforfait van een jaar: het grote of het kleine.",
    "S1, S3, S4, S5",
)

RIGHT = Right(
    id=ID,
    holder=Holder.PERSON,
    conditions=(
        Condition(
            "insured",
            affiliated_health_fund | has_increased_reimbursement,
            "U bent in orde bij een Belgisch ziekenfonds.",
            "S1",
        ),
        Condition(
            "ground",
            dependent | small_ground,
            "U krijgt veel thuisverpleging voor incontinentie, of u verliest urine zonder kans op behandeling.",
            "S1, S2",
        ),
        Condition(
            "c2",
            at_home,
            "U verblijft niet in een rustoord, ziekenhuis of instelling die de ziekteverzekering betaalt.",
            "S2",
        ),
        Condition(
            "c5",
            ~granted_this_year,
            "U kreeg in de laatste twaalf maanden nog geen incontinentieforfait.",
            "S3",
        ),
    ),
    amount=Amount(lump_sum, AmountKind.INCOME, "Het incontinentieforfait, één keer per jaar.", "S1, S3, S4, S5"),
    receipt=INCONTINENCE_LUMP_SUM,
    residence="own",
)
