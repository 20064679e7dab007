"""Local help with club fees as law: who gets it and how much, in five municipalities; elsewhere a human decides.

What a regulation names settles favourably; committees may deviate, so that being outside it leaves the help open, save
where an age closes it. What the health fund pays back comes off the fee first.
"""

from __future__ import annotations

from rechtop.law.facts.health import has_increased_reimbursement
from rechtop.law.facts.legal import in_debt_mediation
from rechtop.law.facts.leisure import address_net_income_month, health_fund_refund, home_municipality, membership_cost
from rechtop.law.facts.person import age
from rechtop.law.facts.receipts import (
    COLLECTIVE_DEBT,
    LEEFLOON,
    OCMW_SUPPORT,
    ZORGTOESLAG,
)
from rechtop.law.facts.receipts_debt import BUDGET_HELP
from rechtop.law.leefloon.category import amount_of
from rechtop.law.loading import parameters
from rechtop.rules.days import ON
from rechtop.rules.facts import OTHER
from rechtop.rules.kinds import Number, Truth, amount
from rechtop.rules.logic import NEVER, any_of, case
from rechtop.rules.named import Reference, judged, named_number, named_truth
from rechtop.rules.people import another, count, exists, is_my
from rechtop.rules.rights import Amount, AmountKind, Condition, Holder, Right

ID = "tussenkomst_lidgelden"
P = parameters(ID)
MUNICIPALITY = "uw gemeente of OCMW"
ADULT, OLDEST_CHILD_HEUSDEN_ZOLDER, YOUNGEST_CHILD_HEUSDEN_ZOLDER = 18, 18, 3
NOTHING, ONE = amount("0.00", "EUR"), amount("1", "person")
PER_PERSON = amount("1", "1/person")

_open = judged(ID, "local", by=MUNICIPALITY, text="of u volgens de regels van de gemeente hulp krijgt voor uw lidgeld")


def _in(municipality: str) -> Truth:
    return home_municipality.one_of(municipality)


client = named_truth(
    f"{ID}.client",
    any_of(LEEFLOON.on(ON), OCMW_SUPPORT.on(ON), BUDGET_HELP.on(ON)),
    "U krijgt leefloon, gelijke steun of hulp met uw budget van het OCMW.",
    "B3, B4",
)
debt_help = named_truth(
    f"{ID}.debt_help",
    any_of(in_debt_mediation, COLLECTIVE_DEBT.on(ON), BUDGET_HELP.on(ON)),
    "U hebt schuldbemiddeling, budgetbeheer of een collectieve schuldenregeling.",
    "B1, B2",
)
increased = named_truth(
    f"{ID}.increased", has_increased_reimbursement, "U hebt de verhoogde tegemoetkoming.", "B2, B4, B5"
)
evergem_ground = named_truth(
    f"{ID}.evergem_ground",
    any_of(LEEFLOON.on(ON), OCMW_SUPPORT.on(ON), increased, debt_help),
    "U hebt een leefloon, gelijke steun, de verhoogde tegemoetkoming of schuldbemiddeling.",
    "B2",
)

_parent = is_my("parent", "stepparent")

_alone = ~exists(another())
leefloon_of_family = case(
    (_alone, amount_of["2"]),
    (exists(age.of(OTHER) < ADULT), amount_of["3"]),
    otherwise=amount_of["1"],
)

income_limit_bekkevoort = named_number(
    f"{ID}.income_limit_bekkevoort",
    P["lidgeld.bekkevoort.income_factor"].value * leefloon_of_family,
    "De inkomensgrens van Bekkevoort per maand: anderhalve keer het leefloon.",
    "B1",
)

_poverty = P["lidgeld.rijkevorsel.poverty"]
_young = count(age.of(OTHER) < 14)

income_limit = named_number(
    f"{ID}.income_limit",
    _poverty.at("head")
    + (count(age.of(OTHER) >= 14) - ONE).not_below(0) * PER_PERSON * _poverty.at("from_14")
    + _young * PER_PERSON * _poverty.at("under_14"),
    "De inkomensgrens van Rijkevorsel voor uw gezin, per maand.",
    "B3",
)

_bekkevoort = case(
    (age > P["lidgeld.bekkevoort.max_age"].value, NEVER),
    otherwise=any_of(
        debt_help, exists(debt_help.of(OTHER)), address_net_income_month <= income_limit_bekkevoort, _open
    ),
)
_evergem = any_of(
    (age >= ADULT) & evergem_ground,
    (age < ADULT) & (evergem_ground | exists(_parent & evergem_ground.of(OTHER))),
    _open,
)
_rijkevorsel = any_of(
    exists(client.of(OTHER)), exists(debt_help.of(OTHER)), address_net_income_month <= income_limit, _open
)
_heusden_zolder = case(
    ((age < YOUNGEST_CHILD_HEUSDEN_ZOLDER) | (age > OLDEST_CHILD_HEUSDEN_ZOLDER), NEVER),
    otherwise=any_of(
        exists(client.of(OTHER)),
        exists(increased.of(OTHER)),
        ZORGTOESLAG.on(ON),
        _open,
    ),
)
_antwerpen = any_of(
    increased & judged(ID, "c5", by="de stad Antwerpen", text="of u geen vrijetijdstoelage van het OCMW krijgt"),
    _open,
)
"""Without the increased reimbursement there is the leisure allowance of the OCMW, whose rules were not seen."""

ground = case(
    (_in("bekkevoort"), _bekkevoort),
    (_in("evergem"), _evergem),
    (_in("rijkevorsel"), _rijkevorsel),
    (_in("heusden_zolder"), _heusden_zolder),
    (_in("antwerpen"), _antwerpen),
    otherwise=_open,
)

cost = named_number(
    f"{ID}.cost",
    (membership_cost - health_fund_refund).not_below(0),
    "Het lidgeld, min wat het ziekenfonds terugbetaalt.",
    "B1",
)


def _at_most(limit: Number) -> Number:
    return cost.not_above(limit)


_share = P["lidgeld.bekkevoort.share"].value

help_amount = named_number(
    f"{ID}.help",
    case(
        (_in("bekkevoort"), (cost * _share).not_above(P["lidgeld.bekkevoort.max"].value)),
        (
            _in("evergem"),
            case(
                (age < ADULT, _at_most(P["lidgeld.evergem"].at("under_18"))),
                otherwise=_at_most(P["lidgeld.evergem"].at("from_18")),
            ),
        ),
        (_in("antwerpen"), _at_most(P["lidgeld.antwerpen"].value)),
        (judged(ID, "amount", by=MUNICIPALITY, text="hoeveel het van uw lidgeld betaalt"), cost),
        otherwise=NOTHING,
    ),
    "De hulp voor dit lidgeld.",
    "B1, B2, B5",
)
"""Where the regulation gives no amount, it lies between nothing and the whole fee."""

RIGHT = Right(
    id=ID,
    holder=Holder.PERSON,
    conditions=(
        Condition(
            "ground",
            ground,
            "Uw gemeente helpt met lidgeld in uw situatie.",
            "B1, B2, B3, B4, B5",
        ),
    ),
    amount=Amount(
        help_amount, AmountKind.ONE_OFF, "Wat de gemeente of het OCMW van dit lidgeld betaalt.", "B1, B2, B5"
    ),
    residence="own",
)

QUANTITIES: tuple[Reference, ...] = (income_limit, income_limit_bekkevoort)
