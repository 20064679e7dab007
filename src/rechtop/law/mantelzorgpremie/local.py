"""The rules of municipalities that were read, about the person who is cared for (k1, p1, l1, s1, h1, m1).

They are examples: a household file carries its municipality as a code that no rule reads, so that none of these
decides the right. What only the municipality can see is one open judgement for each.
"""

from __future__ import annotations

from rechtop.law.facts.care import bel_score, care_setting
from rechtop.law.facts.children import child_total_points
from rechtop.law.facts.disability import autonomy_points
from rechtop.law.facts.person import age
from rechtop.law.facts.receipts import ZORGBUDGET_OUDEREN, ZORGTOESLAG
from rechtop.law.facts.receipts_care import HOME_NURSING, PALLIATIVE, ZORGBUDGET_HANDICAP, ZORGBUDGET_ZWAAR
from rechtop.law.loading import parameters
from rechtop.law.zorgbudget_zwaar_zorgbehoevenden.need import belrai_enough
from rechtop.rules.days import ON, day
from rechtop.rules.kinds import Number, Truth, amount
from rechtop.rules.logic import case
from rechtop.rules.named import Judgement, NumberReference, judged, named_number, named_truth
from rechtop.rules.people import another, exists

ID = "mantelzorgpremie"
P = parameters(ID)

at_home = named_truth(
    f"{ID}.at_home",
    care_setting.one_of("home", "assisted_living", "short_stay_or_day_centre", "religious_community"),
    "U verblijft thuis. Een kortverblijf of dagopvang mag.",
    "S1, S2",
)
"""For Mechelen and others an assisted dwelling is a home. Who lives in a convent lives there at home too."""

_heavy, _older = ZORGBUDGET_ZWAAR.on(ON), ZORGBUDGET_OUDEREN.on(ON)
_katz_from_b = HOME_NURSING.on(ON, HOME_NURSING.attribute("letter").one_of("B", "C"))


def _year(month: Number, entitled: Truth, name: str, municipality: str, source: str) -> NumberReference:
    """The premium of a whole year, twelve months granted."""
    due = case((entitled, month * amount("12", "month/year")), otherwise=amount("0", "EUR/year"))
    return named_number(f"{ID}.{name}", due, f"De mantelzorgpremie van {municipality} voor twaalf maanden.", source)


def _seen_by(municipality: str, condition: str, text: str) -> Judgement:
    return judged(ID, condition, by=f"de gemeente {municipality}", text=text)


def _older_than(years: int, condition: str, municipality: str) -> Truth:
    """ "Older than 21": who is 21 may or may not be."""
    grey = _seen_by(municipality, condition, f"of {years} jaar al genoeg is")
    return (age > years) | ((age >= years) & grey)


kortenberg = named_truth(
    f"{ID}.kortenberg",
    _older_than(21, "k1_age", "Kortenberg")
    & at_home
    & _seen_by("Kortenberg", "k1", "of u er woont, al drie maanden zorg krijgt en geen andere toelage hebt"),
    "In Kortenberg: u bent ouder dan 21, woont thuis en krijgt al drie maanden zorg.",
    "S2",
)
kortenberg_year = _year(P["mantelzorgpremie.kortenberg_month"].value, kortenberg, "kortenberg_year", "Kortenberg", "S2")

_kampenhout_proof = (
    ((_heavy | ZORGBUDGET_HANDICAP.on(ON)) & (autonomy_points >= P["mantelzorgpremie.kampenhout_points_min"].value))
    | ((age <= 21) & ZORGTOESLAG.on(ON))
    | ((age > 65) & _older)
    | _seen_by("Kampenhout", "p1_dementia", "of een test dementie toont (MMSE tot 18, of Katz D)")
)
kampenhout = named_truth(
    f"{ID}.kampenhout",
    _kampenhout_proof & _seen_by("Kampenhout", "p1", "of u en uw mantelzorger er allebei wonen"),
    "In Kampenhout: u hebt een bewijs van zorgnood en u woont er, net als uw volwassen mantelzorger.",
    "S3",
)
kampenhout_year = _year(P["mantelzorgpremie.kampenhout_month"].value, kampenhout, "kampenhout_year", "Kampenhout", "S3")

_londerzeel_proof = case(
    (age <= 21, (autonomy_points >= 6) | (child_total_points >= 6) | (bel_score >= 10) | _heavy),
    otherwise=_older | (autonomy_points >= 15) | _katz_from_b | (bel_score >= 35) | _heavy | PALLIATIVE.on(ON),
)
londerzeel = named_truth(
    f"{ID}.londerzeel",
    at_home
    & _londerzeel_proof
    & _seen_by("Londerzeel", "l1", "of u er woont, elke dag hulp krijgt en uw mantelzorger dicht genoeg woont"),
    "In Londerzeel: u woont thuis en een attest toont uw zorgnood.",
    "S4",
)

puurs_sint_amands = named_truth(
    f"{ID}.puurs_sint_amands",
    at_home
    & (_heavy | (autonomy_points >= 15) | _katz_from_b | belrai_enough | ((age < 18) & (child_total_points >= 18)))
    & _seen_by("Puurs-Sint-Amands", "s1", "of u er woont"),
    "In Puurs-Sint-Amands: u woont thuis en hebt het zorgbudget voor zwaar zorgbehoevenden of een gelijk attest.",
    "S5",
)

_alone = ~exists(another())
_since_2024 = (
    (autonomy_points >= P["mantelzorgpremie.harelbeke_points_min"].value)
    & (age >= 18)
    & (_alone | _seen_by("Harelbeke", "h1_with", "of de mensen met wie u woont, de zorg echt geven"))
)
_until_2023 = (
    (bel_score >= 28)
    & (bel_score <= 35)
    & _seen_by("Harelbeke", "h1_kin", "of u woont bij kinderen of kleinkinderen die voor u zorgen")
)
harelbeke = named_truth(
    f"{ID}.harelbeke",
    case((ON >= day("2024-01-01"), _since_2024), otherwise=_until_2023)
    & _seen_by("Harelbeke", "h1", "of u er een maand voor de aanvraag woonde"),
    "In Harelbeke: u hebt sinds 2024 minstens 9 punten en woont alleen, of met wie de zorg geeft.",
    "S6",
)
_nothing = amount("0", "EUR/month")
harelbeke_month = named_number(
    f"{ID}.harelbeke_month",
    case((harelbeke, P["mantelzorgpremie.harelbeke_month"].value), otherwise=_nothing),
    "De mantelzorgpremie van Harelbeke, per maand.",
    "S6",
)

mechelen = named_truth(
    f"{ID}.mechelen",
    _older_than(18, "m1_age", "Mechelen")
    & at_home
    & ~_heavy
    & _seen_by("Mechelen", "m1", "of u er woont en uw huisarts de zorgnood bewijst"),
    "In Mechelen: u bent ouder dan 18, woont thuis en krijgt geen ander geld voor een mantelzorger.",
    "S7",
)
mechelen_year = _year(P["mantelzorgpremie.mechelen_month"].value, mechelen, "mechelen_year", "Mechelen", "S7")

LOCAL = (
    kortenberg,
    kortenberg_year,
    kampenhout,
    kampenhout_year,
    londerzeel,
    puurs_sint_amands,
    harelbeke,
    harelbeke_month,
    mechelen,
    mechelen_year,
)
"""Every quantity of a municipality, for readers and cases."""
