"""The rent premium as law: four years on the list, a private lease in Flanders, income and rent below their limits.

The right belongs to the household in the dwelling. A refused offer, a contested registration and (until October 2023)
the state of the dwelling are for the administration to judge; a decision that the dwelling is unfit is a fact.

There is no gate of residence of its own: who stands on the list for social housing passed that of the list.
"""

from __future__ import annotations

from rechtop.law.facts.household import rent_month, tenure
from rechtop.law.facts.housing import (
    declared_unfit,
    housing_income,
    landlord,
    refused_social_offer,
    social_housing_list,
    social_housing_list_since,
)
from rechtop.law.facts.person import age, domiciled_here, residence_region
from rechtop.law.facts.receipts import HUURPREMIE
from rechtop.law.huurpremie.limits import ADMINISTRATION, ID, P, income_ceiling_year, max_rent
from rechtop.law.huurpremie.premium import above_subsidy, max_amount, own_share, premium, reference_rent
from rechtop.rules.days import ON, day, years_between
from rechtop.rules.logic import NEVER, case
from rechtop.rules.named import Reference, judged, named_number
from rechtop.rules.receipts import somebody
from rechtop.rules.rights import Amount, AmountKind, Condition, Holder, Right

_grown = age >= 18

years_on_waiting_list = named_number(
    f"{ID}.years_on_waiting_list",
    years_between(social_housing_list_since, ON),
    "Hoeveel volle jaren u zonder onderbreking op de wachtlijst staat.",
    "P1",
)
_waited = years_on_waiting_list >= P["huurpremie.waiting_years"].value

waiting = case(
    (social_housing_list.one_of("here"), _waited),
    (social_housing_list.one_of("none"), NEVER),
    otherwise=_waited
    & judged(ID, "c1", by=ADMINISTRATION, text="of uw inschrijving op de wachtlijst doorloopt", personal=False),
)
"""Elsewhere only: in time registered again after a move? Struck off: rightly so?"""

_lives_here = somebody(
    f"{ID}.lives_here",
    _grown & residence_region.one_of("flanders") & domiciled_here.one_of("since_1_january", "later"),
    "U bent volwassen en woont officieel op dit adres, in Vlaanderen.",
    "P1",
)

_offer_accepted = ~refused_social_offer | judged(
    ID, "c5", by="de woonmaatschappij", text="of de woning die u weigerde meetelt", personal=False
)

_inspected = (day("2023-11-01") <= ON) | judged(
    ID, "c6", by=ADMINISTRATION, text="of uw woning in orde is", personal=False
)
"""Until 31 October 2023 the dwelling was inspected; since then only a decision that exists already excludes."""

RIGHT = Right(
    id=ID,
    holder=Holder.HOUSEHOLD,
    who=tenure.one_of("tenant"),
    conditions=(
        Condition(
            "c1",
            waiting,
            "U staat al vier jaar zonder onderbreking op de wachtlijst voor een sociale woning in uw gemeente.",
            "P1, H5",
        ),
        Condition(
            "c2",
            ~landlord.one_of("no_own_contract") & _lives_here,
            "U huurt uw woning met een eigen contract en woont er officieel, in Vlaanderen.",
            "P1",
        ),
        Condition(
            "c3",
            housing_income <= income_ceiling_year,
            "Het inkomen van iedereen in de woning is niet hoger dan de grens.",
            "H5, I1, I2, I3, I4, I5, I6",
        ),
        Condition("c4", rent_month <= max_rent, "Uw huur is niet hoger dan de maximale huur.", "H5, I1, H4"),
        Condition(
            "c5",
            ~landlord.one_of("social", "kin_here") & _offer_accepted,
            "U huurt geen sociale woning, niet van familie op hetzelfde adres, en weigerde geen sociale woning.",
            "P2",
        ),
        Condition(
            "c6",
            ~declared_unfit & _inspected,
            "Uw woning is niet ongeschikt, onbewoonbaar of overbewoond verklaard.",
            "H8",
        ),
        Condition("huursubsidie", above_subsidy, "De premie is hoger dan een huursubsidie die u al krijgt.", "H1, H2"),
    ),
    amount=Amount(premium, AmountKind.INCOME, "Uw huurpremie per maand.", "H1, H2, H3, H6, H7"),
    receipt=HUURPREMIE,
    residence="own",
)

QUANTITIES: tuple[Reference, ...] = (max_amount, own_share, reference_rent)
