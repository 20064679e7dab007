"""Flemish care credit: a job in the Flemish public sector (c1), one of five motives (c2), and credit that is left (c6).

A fifth only from a full-time job (c3), not beside a federal thematic leave (c4), asked in time (c5). Who has the job
has a stay that allows it, so that there is no gate of residence.
"""

from __future__ import annotations

from rechtop.law.facts.carers import care_credit_motive, contract_share, leave_share, leave_starts_on
from rechtop.law.facts.children import child_handicap_percent, child_pillar1_points
from rechtop.law.facts.person import age
from rechtop.law.facts.receipts_care import CARE_CREDIT, LEAVE_BENEFIT
from rechtop.law.facts.work import work_sector
from rechtop.law.vlaams_zorgkrediet.benefit import ID, gross_month, left_full_months, net_now_month
from rechtop.rules.days import ON, months_later
from rechtop.rules.facts import OTHER
from rechtop.rules.kinds import amount
from rechtop.rules.logic import ALWAYS, NEVER, case
from rechtop.rules.named import Reference, judged, named_truth
from rechtop.rules.people import exists, is_my
from rechtop.rules.rights import Amount, AmountKind, Condition, Holder, Right

DEPARTMENT = "het Departement Werk"
FULL_TIME = amount("100", "percent")
WORKING_AGE = 15
YOUNG_CHILD, HANDICAP, PILLAR_1 = 12, 66, 4
"""A child up to and including 12; a handicap of 66 % or 4 points in pillar 1."""

_child = is_my("child", "stepchild")
has_young_child = named_truth(
    f"{ID}.has_young_child",
    exists(_child & (age.of(OTHER) <= YOUNG_CHILD)),
    "U hebt een kind tot en met 12 jaar op dit adres.",
    "S3",
)
has_child_with_handicap = named_truth(
    f"{ID}.has_child_with_handicap",
    exists(_child & ((child_handicap_percent.of(OTHER) >= HANDICAP) | (child_pillar1_points.of(OTHER) >= PILLAR_1))),
    "U hebt een kind met een erkende handicap op dit adres.",
    "S3",
)

motive_fits = case(
    (care_credit_motive.one_of("none"), NEVER),
    (care_credit_motive.one_of("child_up_to_12") & has_young_child, ALWAYS),
    (care_credit_motive.one_of("child_with_disability") & has_child_with_handicap, ALWAYS),
    otherwise=judged(ID, "c2", by=DEPARTMENT, text="of uw attest de reden van het verlof bewijst"),
)

RIGHT = Right(
    id=ID,
    holder=Holder.PERSON,
    who=(age >= WORKING_AGE) & work_sector.one_of("flemish_public"),
    conditions=(
        Condition(
            "c2",
            motive_fits,
            "U zorgt voor een jong kind, een kind met een handicap of een zieke, of u volgt een opleiding.",
            "S3",
        ),
        Condition(
            "c3",
            leave_share.one_of("full", "half") | (leave_share.one_of("one_fifth") & (contract_share >= FULL_TIME)),
            "U stopt helemaal of halftijds, of een vijfde van een voltijdse job.",
            "S4",
        ),
        Condition(
            "c4",
            ~LEAVE_BENEFIT.on(ON)
            | ((leave_starts_on > ON) & judged(ID, "c4", by=DEPARTMENT, text="of uw federale verlof dan voorbij is")),
            "U neemt dan geen federaal verlof, zoals ouderschapsverlof of mantelzorgverlof.",
            "S5",
        ),
        Condition(
            "c5",
            (months_later(leave_starts_on, -6) <= ON) & (ON <= months_later(leave_starts_on, 2)),
            "U vraagt het ten vroegste zes maanden voor en uiterlijk twee maanden na het begin.",
            "S6",
        ),
        Condition("c6", left_full_months > 0, "U gebruikte nog niet al uw krediet van 18 voltijdse maanden.", "S4"),
    ),
    amount=Amount(net_now_month, AmountKind.INCOME, "Wat u ongeveer netto per maand krijgt.", "S1"),
    receipt=CARE_CREDIT,
    residence="own",
)

QUANTITIES: tuple[Reference, ...] = (gross_month,)
