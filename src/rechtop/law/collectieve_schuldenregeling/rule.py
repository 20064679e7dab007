"""Collective debt settlement as law: the court decides, so that the answer is at best "to investigate".

Whether somebody lastingly cannot pay (c3) and did not bring that about herself (c4) is for the court alone; only who
has no debts at all is certainly out. Everybody in a household is a natural person (c1). Since 2018 free professions,
farmers and company managers may fall under insolvency law; older pages still admit them, so that c2 stays open there.

``leefgeld_floor_month`` is what the living money may never go below, also with consent (S6); the amounts that may not
be seized were not looked up, and human dignity may ask more.

The wait of six months is for who stopped without a bankruptcy; once a bankruptcy is closed there is none (S8). A
revocation blocks "mostly" for five years (S1): whether its reason blocks is for the court.

``who``: a minor does not go to court on her own.
"""

from __future__ import annotations

from rechtop.law.facts.debts import (
    debt_settlement_revoked_last_5_years,
    money_trouble,
    trade_ended_on,
    trade_status,
)
from rechtop.law.facts.person import age
from rechtop.law.facts.receipts import COLLECTIVE_DEBT, GROEIPAKKET
from rechtop.law.leefloon.category import category_amount_month
from rechtop.law.loading import parameters
from rechtop.law.residence.gate import default_gate
from rechtop.rules.days import ON, months_between
from rechtop.rules.facts import OTHER
from rechtop.rules.kinds import Truth
from rechtop.rules.logic import ALWAYS, NEVER, case
from rechtop.rules.named import Reference, judged, named_number
from rechtop.rules.people import total
from rechtop.rules.rights import Condition, Holder, Right

ID = "collectieve_schuldenregeling"
COURT = "de arbeidsrechtbank"
ADULT = 18
P = parameters(ID)


def _court(condition: str, text: str) -> Truth:
    return judged(ID, condition, by=COURT, text=text)


_no_trade = case(
    (trade_status.one_of("never", "bankrupt"), ALWAYS),
    (trade_status.one_of("trader"), NEVER),
    (trade_status.one_of("ended"), months_between(trade_ended_on, ON) >= P["csr.wait_after_trade_months"].value),
    otherwise=_court("c2", "of deze regeling kan voor uw beroep"),
)

_lasting = case(
    (money_trouble.one_of("none", "budget"), NEVER),
    otherwise=_court("c3", "of u uw schulden lange tijd niet kunt betalen"),
)

own_child_benefit_month = named_number(
    f"{ID}.own_child_benefit_month", GROEIPAKKET.amount(ON), "De kinderbijslag die voor u betaald wordt.", "S6"
)

leefgeld_floor_month = named_number(
    f"{ID}.leefgeld_floor_month",
    category_amount_month + total(own_child_benefit_month.of(OTHER)),
    "Uw leefgeld is nooit lager dan dit: het leefloon van uw categorie en de kinderbijslag.",
    "S6",
)

RIGHT = Right(
    id=ID,
    holder=Holder.PERSON,
    who=age >= ADULT,
    conditions=(
        Condition(
            "c2",
            _no_trade,
            "U bent geen ondernemer, u stopte minstens zes maanden geleden, of uw faillissement is afgesloten.",
            "S1, S2, S8; Gerechtelijk Wetboek, art. 1675/2",
        ),
        Condition(
            "c3",
            _lasting,
            "U kunt uw schulden lange tijd niet betalen. Even krap zitten is niet genoeg.",
            "S3; Gerechtelijk Wetboek, art. 1675/2",
        ),
        Condition(
            "c4",
            _court("c4", "of u er niet zelf voor zorgde dat u niet kunt betalen"),
            "U hebt er niet duidelijk zelf voor gezorgd dat u niet kunt betalen.",
            "S1; Gerechtelijk Wetboek, art. 1675/2",
        ),
        Condition(
            "c5",
            ~debt_settlement_revoked_last_5_years
            | _court("c5", "of de reden van de herroeping een nieuwe vraag toelaat"),
            "De laatste vijf jaar is geen regeling van u herroepen om een reden die vijf jaar uitsluit.",
            "S1, S3; Gerechtelijk Wetboek, art. 1675/2",
        ),
        Condition(
            "residence",
            default_gate(ID, by=COURT, text="of u met uw verblijf deze regeling kunt vragen"),
            "U bent Belg, of uw verblijf laat deze regeling toe.",
            "S1",
        ),
    ),
    receipt=COLLECTIVE_DEBT,
    residence="default",
)

QUANTITIES: tuple[Reference, ...] = (
    leefgeld_floor_month,
    named_number(
        f"{ID}.block_years",
        P["csr.block_after_revocation_years"].value,
        "Zoveel jaar na een herroeping kunt u geen nieuwe regeling vragen.",
        "S3",
    ),
    named_number(
        f"{ID}.amicable_max_years",
        P["csr.amicable_max_years"].value,
        "Zoveel jaar duurt een plan hoogstens als iedereen akkoord is.",
        "S5",
    ),
    named_number(
        f"{ID}.judicial_max_years",
        P["csr.judicial_max_years"].value,
        "Zoveel jaar duurt een plan van de rechter hoogstens (niet nagekeken).",
        "S7",
    ),
    named_number(
        f"{ID}.objection_months",
        P["csr.objection_months"].value,
        "Zoveel maanden kan iemand bezwaar maken tegen een plan.",
        "S4",
    ),
)
