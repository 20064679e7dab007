"""The Vlaamse Woonlening as law: an income between two limits, no other home, and a home that is not too dear.

The Vlaams Woningfonds always judges whether the loan can be paid back and whether the home is good enough, so the
answer is at best that it looks at it. Below the lowest income it looks at the last three months, times four. Only who
will live in the home counts: with more adults than one couple at the address it stays open who that is.
"""

from __future__ import annotations

from rechtop.law.facts.household import tenure
from rechtop.law.facts.housing import housing_dependants, housing_income, more_than_a_couple
from rechtop.law.facts.owners import home_loan_area, loan_purpose, property_value
from rechtop.law.facts.person import age
from rechtop.law.facts.property import owns_other_real_estate
from rechtop.law.loading import parameters
from rechtop.law.residence.gate import default_gate
from rechtop.law.sociale_huur.income import dependants
from rechtop.rules.facts import OTHER
from rechtop.rules.kinds import Number, amount
from rechtop.rules.logic import ALWAYS, NEVER, case
from rechtop.rules.named import Judgement, Reference, judged, named_number, named_truth
from rechtop.rules.people import count, exists
from rechtop.rules.receipts import somebody
from rechtop.rules.rights import Condition, Holder, Right
from rechtop.rules.units import PERSONS

ID = "vlaamse_woonlening"
P = parameters(ID)
FUND = "het Vlaams Woningfonds"


def _found(condition: str, text: str) -> Judgement:
    return judged(ID, condition, by=FUND, text=text, personal=False)


_lives_alone = count() <= amount("1", PERSONS)


def _ceiling(cluster: str) -> Number:
    limit = f"woonlening.max_income.cluster{cluster}"
    return case(
        (_lives_alone & (housing_dependants >= 1), P[f"{limit}.alone_disabled"].value),
        (_lives_alone, P[f"{limit}.alone"].value),
        otherwise=P[f"{limit}.other"].value + P[f"{limit}.per_dependant"].value * dependants,
    )


income_ceiling_year = named_number(
    f"{ID}.income_ceiling_year",
    home_loan_area.look_up({"0": _ceiling("0"), "1": _ceiling("1"), "2": _ceiling("1")}),
    "Het hoogste inkomen voor uw gezin, per jaar.",
    "L1, L2, L5",
)
"""Who lives alone and counts as a dependant has a recognised disability. Cluster 2 has the limits of cluster 1 (L2).
A child with a serious disability counts twice (L6)."""

_enough = housing_income >= P["woonlening.min_income"].value

income_ok = named_truth(
    f"{ID}.income_ok",
    _enough & (housing_income <= income_ceiling_year),
    "Uw inkomen ligt tussen het laagste en het hoogste inkomen.",
    "L1, L2",
)

income = case(
    (income_ok, ALWAYS),
    (~_enough, _found("c1", "of uw inkomen van de laatste drie maanden, maal vier, hoog genoeg is")),
    (more_than_a_couple, _found("c1_others", "of het inkomen van wie er gaat wonen niet te hoog is")),
    otherwise=NEVER,
)

_other = exists((age.of(OTHER) >= 18) & owns_other_real_estate.of(OTHER))
_own_home = tenure.one_of("owner", "usufruct") & ~loan_purpose.one_of("renovate_only", "keep_after_separation")

no_other_home = case(
    (_other & ~more_than_a_couple, NEVER),
    (_other | _own_home, _found("c2", "of wie leent geen andere woning of bouwgrond meer heeft")),
    otherwise=ALWAYS,
)

_two = amount("2", PERSONS)
max_value = named_number(
    f"{ID}.max_value",
    P["woonlening.max_value.base"].value
    + (dependants - _two).not_below(0) * P["woonlening.max_value.per_dependant"].value
    + count(age.of(OTHER) < 6) * P["woonlening.max_value.per_young_child"].value,
    "De hoogste waarde van de woning, voor uw gezin.",
    "L3",
)

purpose = case((loan_purpose.one_of("build"), _found("c5", "of u voor nieuwbouw kunt lenen")), otherwise=ALWAYS)

_may_stay = somebody(
    f"{ID}.may_stay",
    (age >= 18) & default_gate(ID, by=FUND),
    "U bent volwassen, en Belg of met een verblijf dat de lening opent.",
    "L1",
)

RIGHT = Right(
    id=ID,
    holder=Holder.HOUSEHOLD,
    who=~loan_purpose.one_of("none"),
    conditions=(
        Condition("c1", income, "Uw inkomen is niet te laag en niet te hoog voor deze lening.", "L1, L2"),
        Condition("c2", no_other_home, "U hebt geen andere woning of bouwgrond, ook niet in het buitenland.", "L1"),
        Condition(
            "c3",
            _found("c3", "of de woning in Vlaanderen ligt en goed genoeg is"),
            "De woning ligt in Vlaanderen, is in orde, en u blijft er wonen.",
            "L3",
        ),
        Condition(
            "c4",
            (property_value <= max_value) | _found("c4", "of de woning niet te veel waard is"),
            "De woning is niet meer waard dan de hoogste waarde.",
            "L3",
        ),
        Condition("c5", purpose, "U leent om te kopen, te verbouwen of na een scheiding te blijven wonen.", "L4"),
        Condition(
            "solvency",
            _found("solvency", "of u de lening kunt terugbetalen"),
            "U kunt de lening terugbetalen.",
            "L1",
        ),
        Condition("residence", _may_stay, "U bent Belg, of uw verblijf opent deze lening.", "L1"),
    ),
    residence="default",
)

QUANTITIES: tuple[Reference, ...] = (income_ok, max_value)
