"""The IGO: conditions and amount. The amount is found per situation and chosen as a whole, so that ranges stay tight.

Increased amount: only one's own means count. Basic amount: also those of the spouse or legal cohabitant, and perhaps
those of other housemates; that last point is open (about.yaml, doubts) and left to the pension service.
"""

from __future__ import annotations

from rechtop.law.facts.person import age, birth_date, days_abroad_this_year, lives_in_belgium
from rechtop.law.facts.receipts import IGO
from rechtop.law.facts.work import on_retirement_pension, on_survivor_pension, working_days_belgium_fte
from rechtop.law.inkomensgarantie_ouderen.means import Means, P, means_of
from rechtop.law.inkomensgarantie_ouderen.sharing import (
    PENSION_SERVICE,
    RIGHT_ID,
    amount_kind,
    doubtful_sharer,
    formal_partner,
    has_formal_partner,
    sharer,
)
from rechtop.law.residence.gate import residence_status
from rechtop.rules.arithmetic import Rounding
from rechtop.rules.days import day
from rechtop.rules.kinds import Number, amount
from rechtop.rules.logic import ALWAYS, NEVER, case
from rechtop.rules.named import judged, named_number, named_truth
from rechtop.rules.people import PARTNERS, exists, is_my
from rechtop.rules.rights import Amount, AmountKind, Condition, Holder, Right

MONTHS = amount("12", "month/year")
ADULT = 18

OPEN_TO = residence_status.one_of(
    "belgian",
    "eu_worker_self_employed",
    "eu_jobseeker_annex19",
    "eu_inactive",
    "eu_student",
    "eu_permanent",
    "eea_swiss",
    "card_A_refugee",
    "card_B_refugee",
    "card_A_subsidiary",
    "stateless",
)
"""Belgians, citizens of the EU and who is equal to them by treaty, refugees, other protection, stateless (S13)."""

WITHOUT_STAY = residence_status.one_of(
    "short_stay", "undocumented", "undocumented_family_with_minor", "undocumented_9bis_or_inadmissible_9ter"
)
"""Whoever may not stay in Belgium has no main residence there in the sense of the law."""

_belgian_pension = on_retirement_pension | on_survivor_pension
_career = residence_status.one_of("card_D_L") | (working_days_belgium_fte >= P["igo.working_days_min"].value)

_reached_earlier = ((birth_date < day("1960-01-01")) & (age >= 65)) | ((birth_date < day("1964-01-01")) & (age >= 66))
"""The year before a rise of the age (February 2025 and 2030) or earlier somebody was already old enough."""

old_enough = (age >= P["igo.age"].value) | (
    _reached_earlier
    & judged(
        RIGHT_ID, "c1", by=PENSION_SERVICE, text="of de lagere leeftijd van voor de verhoging voor u blijft gelden"
    )
)

nationality = case(
    (WITHOUT_STAY, NEVER),
    (OPEN_TO, ALWAYS),
    (_belgian_pension & _career, ALWAYS),
    otherwise=judged(
        RIGHT_ID, "c2", by=PENSION_SERVICE, text="of uw nationaliteit of uw loopbaan recht geeft op de IGO"
    ),
)

_few_days_abroad = days_abroad_this_year <= P["igo.max_days_abroad"].value * amount("1", "year")
residence = lives_in_belgium & (
    _few_days_abroad | judged(RIGHT_ID, "c3", by=PENSION_SERVICE, text="of u echt en blijvend in België verblijft")
)

ALONE = means_of("alone", is_my("self"), "uzelf")
COUPLE = means_of("couple", is_my("self", *PARTNERS), "u en uw partner")
HOUSEMATES = means_of("housemates", is_my("self") | sharer | doubtful_sharer, "u en wie uw woning deelt")

housemates_count = named_truth(
    f"{RIGHT_ID}.housemates_count",
    exists((sharer | doubtful_sharer) & ~formal_partner)
    & judged(
        RIGHT_ID,
        "housemate_means",
        by=PENSION_SERVICE,
        text="of de bestaansmiddelen van uw huisgenoten meetellen",
        favourable=False,
    ),
    "Ook de bestaansmiddelen van huisgenoten die niet uw partner zijn, tellen mee.",
    "S18, S19, S22",
)

_exempts_pensions = judged(
    RIGHT_ID,
    "general_exemption",
    by=PENSION_SERVICE,
    text="of de algemene vrijstelling ook voor uw pensioen geldt",
)


def _counted(means: Means, exempt: Number) -> Number:
    """The means after the general exemption, which may or may not also cover pensions."""
    without = (means.others - exempt).not_below(0) + means.pensions
    return case((_exempts_pensions, (means.together - exempt).not_below(0)), otherwise=without)


def _due(kind: str, means: Means, exempt: Number | None) -> Number:
    """The amount of a kind less the means, EUR/year, not below zero."""
    counted = means.together if exempt is None else _counted(means, exempt)
    return (P[f"igo.{kind}_month"].value * MONTHS - counted).not_below(0)


def _per_situation(increased_exempt: Number | None, base_exempt: Number | None) -> Number:
    return case(
        (amount_kind.one_of("increased"), _due("increased", ALONE, increased_exempt)),
        (housemates_count, _due("base", HOUSEMATES, base_exempt)),
        (has_formal_partner, _due("base", COUPLE, base_exempt)),
        otherwise=_due("base", ALONE, base_exempt),
    )


def _by_month(year: Number) -> Number:
    return year.divided_by(
        MONTHS, decimals=2, rounding=Rounding.HALF_UP, source="De maandbedragen staan in centen (S1)."
    )


full_amount_month = named_number(
    f"{RIGHT_ID}.full_amount_month",
    amount_kind.look_up({"base": P["igo.base_month"].value, "increased": P["igo.increased_month"].value}),
    "Het volle bedrag voor uw situatie, per maand.",
    "S2, S8",
)

means_per_person_year = named_number(
    f"{RIGHT_ID}.means_per_person_year",
    case(
        (amount_kind.one_of("increased"), ALONE.together),
        (housemates_count, HOUSEMATES.together),
        (has_formal_partner, COUPLE.together),
        otherwise=ALONE.together,
    ),
    "De bestaansmiddelen per persoon, per jaar, voor de algemene vrijstelling. Bij een koppel is dat de helft.",
    "S4, S19",
)

igo_before_general_exemption_month = named_number(
    f"{RIGHT_ID}.igo_before_general_exemption_month",
    _by_month(_per_situation(None, None)),
    "De inkomensgarantie per maand, als er geen algemene vrijstelling was.",
    "S19",
)

igo_year = named_number(
    f"{RIGHT_ID}.igo_year",
    _per_situation(P["igo.general_exemption_increased_year"].value, P["igo.general_exemption_base_year"].value),
    "De inkomensgarantie per jaar: het volle bedrag min de bestaansmiddelen die meetellen.",
    "S4",
)

igo_month = named_number(f"{RIGHT_ID}.igo_month", _by_month(igo_year), "De inkomensgarantie per maand.", "S1, S4")

RIGHT = Right(
    id=RIGHT_ID,
    holder=Holder.PERSON,
    who=age >= ADULT,
    conditions=(
        Condition("c1", old_enough, "U bereikte de wettelijke pensioenleeftijd.", "S12, S21"),
        Condition("c2", nationality, "U bent Belg, EU-burger of beschermd, of u voldoet door uw loopbaan.", "S13"),
        Condition("c3", residence, "U woont echt en blijvend in België.", "S14, art. 42 KB 23 mei 2001"),
        Condition(
            "c4",
            igo_month > 0,
            "Uw bestaansmiddelen (inkomen en bezit) zijn lager dan het bedrag voor uw situatie.",
            "S1, S2",
        ),
    ),
    amount=Amount(igo_month, AmountKind.INCOME, "Uw inkomensgarantie per maand.", "S1, S4"),
    receipt=IGO,
    residence="own",
)

QUANTITIES = (full_amount_month, means_per_person_year, igo_before_general_exemption_month)
