"""The grounds of the social tariff: what somebody at the address receives, and the quarters it counts for.

The tariff runs from the first day of the quarter in which a ground arises until the end of that calendar year, also
when the ground ends earlier in the year (S17, S18). So a ground counts on a day when it lies partly in that calendar
year and began in the quarter of that day or before.

The receipts carry what a human judged before: whether aid equals a leefloon (OCMW), the recognition behind an
allowance (DG Personen met een Handicap), the points of a child (Opgroeien). Nothing is left to judge once they are
known, and who does not know whether somebody receives one leaves it unknown.

A sickness or invalidity benefit of the health fund, unemployment benefit or a low income is no ground (c9).
"""

from __future__ import annotations

from rechtop.law.facts.children import child_pillar1_points
from rechtop.law.facts.energy import energy_ground_ended_this_year, social_flat_collective_gas
from rechtop.law.facts.person import birth_date
from rechtop.law.facts.receipts import (
    ELDERLY_AID_ELSEWHERE,
    IGO,
    IT,
    IVT,
    LEEFLOON,
    OCMW_ADVANCE,
    OCMW_SUPPORT,
    OLD_DISABILITY_65,
    OLD_HELP_OF_THIRD_PERSON,
    ZORGBUDGET_OUDEREN,
    ZORGTOESLAG,
)
from rechtop.law.loading import parameters
from rechtop.rules.days import ON, first_of_quarter, first_of_year, years_between
from rechtop.rules.kinds import Day, Truth
from rechtop.rules.logic import ALWAYS, any_of
from rechtop.rules.named import judged, named_truth
from rechtop.rules.people import exists
from rechtop.rules.receipts import Receipt, somebody

ID = "sociaal_tarief_energie"
P = parameters(ID)

YEAR_START = first_of_year(ON)


def began_by(receipt: Receipt, day: Day, since: Day, where: Truth = ALWAYS) -> Truth:
    """Whether a period that is not over before ``since`` began in the quarter of ``day`` or earlier."""
    start, end = receipt.records.day("from"), receipt.records.day("until")
    return exists((first_of_quarter(start) <= day) & (end >= since) & where, receipt.records)


def _counts(receipt: Receipt, day: Day, where: Truth = ALWAYS) -> Truth:
    """Whether the receipt is a ground on ``day`` of the year of assessment, by the quarter rule."""
    return began_by(receipt, day, YEAR_START, where)


def ocmw_help(day: Day) -> Truth:
    """Category 1: leefloon, aid equal to it or refunded by the State, an advance of the OCMW."""
    return any_of(*(_counts(receipt, day) for receipt in (LEEFLOON, OCMW_SUPPORT, OCMW_ADVANCE)))


def disability_allowance(day: Day) -> Truth:
    """Category 2A: the allowances of the FOD Sociale Zekerheid, and the aid for the elderly of another region.

    S1 names the aid of Brussels and Wallonia. Whether that of the German-speaking Community counts was not found.
    """
    receipts = (IVT, IT, OLD_DISABILITY_65, OLD_HELP_OF_THIRD_PERSON)
    region = ELDERLY_AID_ELSEWHERE.attribute("region")
    german = judged(ID, "c2", by="de FOD Economie", text="of de hulp van de Duitstalige Gemeenschap meetelt")
    return any_of(
        *(_counts(receipt, day) for receipt in receipts),
        _counts(ELDERLY_AID_ELSEWHERE, day, region.one_of("brussels_or_wallonia")),
        _counts(ELDERLY_AID_ELSEWHERE, day, region.one_of("german_community")) & german,
    )


def care_budget(day: Day) -> Truth:
    """Category 2B: the care budget for older people."""
    return _counts(ZORGBUDGET_OUDEREN, day)


def child_points(day: Day) -> Truth:
    """Category 2C, and the child benefit of Brussels and Wallonia of 2A: a child with enough points in pillar 1.

    Recognitions of children end at 21. Points that are told without a payment have no first day: for a quarter before
    that of the assessment they stay open.
    """
    least = P["social_energy.child_points_pillar1_min"].value
    still_child = years_between(birth_date, YEAR_START) < 21
    since = judged(
        ID, "points_since", by="de FOD Economie", text="sinds welk kwartaal dit kind genoeg punten heeft in pijler 1"
    )
    told = (child_pillar1_points >= least) & ((first_of_quarter(ON) <= day) | since)
    return still_child & (told | _counts(ZORGTOESLAG, day, ZORGTOESLAG.number("pillar1_points") >= least))


def guaranteed_income(day: Day) -> Truth:
    """Category 3: IGO or the older GIB."""
    return _counts(IGO, day)


c1 = named_truth(
    f"{ID}.c1",
    somebody(f"{ID}.own_c1", ocmw_help(ON), "U krijgt dit jaar een leefloon of gelijkaardige hulp van het OCMW."),
    "Iemand op uw adres krijgt dit jaar een leefloon of gelijkaardige hulp van het OCMW.",
    "S1",
)
c2 = named_truth(
    f"{ID}.c2",
    somebody(f"{ID}.own_c2", disability_allowance(ON), "U krijgt dit jaar een tegemoetkoming voor een handicap."),
    "Iemand op uw adres krijgt dit jaar een tegemoetkoming voor een handicap.",
    "S1",
)
c3 = named_truth(
    f"{ID}.c3",
    somebody(f"{ID}.own_c3", care_budget(ON), "U krijgt dit jaar een zorgbudget voor ouderen met een zorgnood."),
    "Iemand op uw adres krijgt dit jaar een zorgbudget voor ouderen met een zorgnood.",
    "S2",
)
c4 = named_truth(
    f"{ID}.c4",
    somebody(f"{ID}.own_c4", child_points(ON), "Dit kind heeft genoeg punten in pijler 1."),
    "Een kind op uw adres heeft minstens 4 punten in pijler 1.",
    "S2",
)
c5 = named_truth(
    f"{ID}.c5",
    somebody(f"{ID}.own_c5", guaranteed_income(ON), "U krijgt dit jaar een IGO of GIB."),
    "Iemand op uw adres krijgt dit jaar een inkomensgarantie voor ouderen (IGO of GIB).",
    "S1",
)
c6 = named_truth(
    f"{ID}.c6",
    social_flat_collective_gas
    & judged(
        ID,
        "c6",
        by="de FOD Economie",
        text="of uw gebouw meetelt; de verhuurder of beheerder moet het tarief vragen",
        personal=False,
    ),
    "U huurt een sociaal appartement met gemeenschappelijke verwarming op aardgas; de verhuurder vraagt het tarief.",
    "S1, S20",
)
"""Only for gas. Since when it applies and which social landlords it covers was not found, so a human looks."""

QUARTERS = ("quarter_1", "quarter_2", "quarter_3", "quarter_4")


def ended_by(quarter: int) -> Truth:
    """Whether a ground that has stopped since ran this year in that quarter (1 to 4) or before.

    "Do you receive it?" is answered for today; this one question covers what stopped earlier in the year.
    """
    return energy_ground_ended_this_year.one_of(*QUARTERS[:quarter])


ended_earlier = named_truth(
    f"{ID}.ended_earlier",
    ended_by(4),
    "Iemand op uw adres had eerder dit jaar een grond die nu gestopt is. Het tarief loopt tot 31 december.",
    "S17, S18",
)
