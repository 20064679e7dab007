"""The loan for works as law: an owner who lives there, not in the highest category of income, an old enough home.

Earlier loans can exclude it, and the Energiehuis always judges whether it can be paid back. A landlord may borrow too,
without a limit of income, when he lets by a woonmaatschappij or for an agreed rent: who owns another home than the one
he lives in is left to the Energiehuis. Bodies and groups of owners are not modelled.
"""

from __future__ import annotations

from rechtop.law.facts.household import tenure
from rechtop.law.facts.owners import (
    dwelling_age_years,
    earlier_renovation_loan,
    loan_purpose,
    renovation_loan_amount,
    renovation_work,
)
from rechtop.law.facts.person import age, domiciled_here
from rechtop.law.facts.property import owns_other_real_estate
from rechtop.law.loading import parameters
from rechtop.law.mijn_verbouwpremie.category import P as PREMIUM
from rechtop.law.mijn_verbouwpremie.category import category
from rechtop.law.residence.gate import default_gate
from rechtop.rules.arithmetic import lower_of
from rechtop.rules.days import ON, day
from rechtop.rules.kinds import amount
from rechtop.rules.logic import ALWAYS, NEVER, case
from rechtop.rules.named import Judgement, Reference, judged, named_number
from rechtop.rules.receipts import somebody
from rechtop.rules.rights import Condition, Holder, Right
from rechtop.rules.units import EUR

ID = "mijn_verbouwlening"
P = parameters(ID)
AUTHORITY = "het Energiehuis"


def _found(condition: str, text: str) -> Judgement:
    return judged(ID, condition, by=AUTHORITY, text=text, personal=False)


_registered = somebody(
    f"{ID}.lives_here",
    (age >= 18) & domiciled_here.one_of("since_1_january", "later"),
    "U bent volwassen en woont officieel op dit adres.",
    "M4",
)
_will_live_there = _found("c1", "of u eigenaar bent en binnen 36 maanden in de woning woont")
_lets = somebody(
    f"{ID}.owns_elsewhere",
    (age >= 18) & owns_other_real_estate,
    "U bent volwassen en hebt een woning of bouwgrond naast de woning waar u woont.",
    "N1",
) & _found("landlord", "of u als verhuurder deze lening kunt krijgen")

owner = case(
    (tenure.one_of("owner", "usufruct"), _registered | _will_live_there),
    (loan_purpose.one_of("buy_and_renovate"), _will_live_there),
    otherwise=_lets,
)

old_enough = case(
    (dwelling_age_years >= PREMIUM["mvp.building_age"].value, ALWAYS),
    (renovation_work.one_of("heat_pump_or_solar"), _found("c2", "of uw woning oud genoeg is voor deze werken")),
    otherwise=NEVER,
)
"""Younger for a heat pump, solar panels and the like: how young was not found."""

earlier = case(
    (earlier_renovation_loan.one_of("none"), ALWAYS),
    (earlier_renovation_loan.one_of("interest_free"), NEVER),
    (earlier_renovation_loan.one_of("ended_recently") & (ON < day("2025-01-01")), ALWAYS),
    otherwise=_found("c3", "of een vroegere lening of een rentesubsidie deze lening uitsluit"),
)
"""The standstill of six years was decided early in 2025; its first day was not found."""

loan = named_number(
    f"{ID}.loan",
    case(
        (renovation_loan_amount < P["mvl.min"].value, amount("0", EUR)),
        otherwise=lower_of(renovation_loan_amount, P["mvl.max"].value),
    ),
    "Wat u hiermee kunt lenen: niets onder het laagste bedrag, en niet meer dan het hoogste.",
    "N1",
)

interest = named_number(
    f"{ID}.interest", P["mvl.interest"].value, "De rente van de lening, in procent per jaar.", "N4, M4"
)

max_years = named_number(f"{ID}.max_years", P["mvl.max_years"].value, "De langste looptijd, in jaren.", "N1")

_may_stay = somebody(
    f"{ID}.may_stay",
    (age >= 18) & default_gate(ID, by=AUTHORITY),
    "U bent volwassen, en Belg of met een verblijf dat de lening opent.",
    "M4",
)

RIGHT = Right(
    id=ID,
    holder=Holder.HOUSEHOLD,
    who=loan_purpose.one_of("renovate_only", "buy_and_renovate"),
    conditions=(
        Condition("start", day("2022-09-01") <= ON, "De lening bestaat sinds september 2022.", "N1"),
        Condition(
            "c1", owner, "U bent eigenaar en woont in de woning binnen 36 maanden, of u verhuurt ze goedkoop.", "M4, N1"
        ),
        Condition(
            "income",
            category.one_of("lowest", "middle") | (~tenure.one_of("owner", "usufruct") & _lets),
            "Uw inkomen valt in de laagste of de middelste groep van Mijn VerbouwPremie, of u verhuurt goedkoop.",
            "M3, M4",
        ),
        Condition("c2", old_enough, "De woning is minstens 15 jaar oud. Voor sommige werken mag ze jonger zijn.", "N1"),
        Condition("c3", earlier, "U had geen andere lening of rentesubsidie die deze lening uitsluit.", "N2, N3"),
        Condition(
            "c4",
            _found("c4", "of u de lening kunt terugbetalen"),
            "U kunt de lening terugbetalen en staat niet op de lijst van slechte betalers.",
            "N2, N3",
        ),
        Condition("residence", _may_stay, "U bent Belg, of uw verblijf opent deze lening.", "M4"),
    ),
    residence="default",
)

QUANTITIES: tuple[Reference, ...] = (loan, interest, max_years)
