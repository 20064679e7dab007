"""OCMW assistance (art. 1, 57 and 60 of the organic law): no amount in the law, and no age.

Nearly everything is found by the OCMW: need (c2), real residence (c3), what it asks more (c4). So the answer is at best
"to investigate", and never a no for want of a fact that only a human weighs. When all conditions are met the OCMW may
not refuse (c8), but it must warn about a stay that the help can harm: the warnings stand in the residence matrix.

Money each month mostly copies the leefloon. Where a leefloon fails only on stay or age, ``equivalent_leefloon`` says
so and ``equivalent_leefloon_month`` shows the calculation of the leefloon as an indication. Somebody who lives with a
person without lawful stay and income may get category 2 (S3); that is left to the OCMW.

``who``: a young child who lives with a parent or grandparent is helped through them and is not shown apart. Its own
right remains; ``may_apply_alone`` says who can ask without a guardian (c5).
"""

from __future__ import annotations

from rechtop.law.facts.children import child_in_charge
from rechtop.law.facts.person import age, emancipated_by_marriage, imprisoned_on_roll, lives_in_belgium, pregnant
from rechtop.law.facts.receipts import OCMW_SUPPORT
from rechtop.law.leefloon.amount import entitled_to_supplement, leefloon_month
from rechtop.law.leefloon.category import is_minor
from rechtop.law.maatschappelijke_dienstverlening.stay import (
    MD,
    material_reception,
    short_stay,
    short_stay_exception,
    somebody_else_pays,
    stay_opens_right,
    unlawful,
    unlawful_exception,
)
from rechtop.law.residence.gate import DOCUMENTS, cell, residence_status
from rechtop.rules.kinds import amount
from rechtop.rules.law import Constraint
from rechtop.rules.logic import case
from rechtop.rules.named import judged, named_number, named_truth
from rechtop.rules.people import exists, is_my
from rechtop.rules.rights import Condition, Holder, Right

OCMW = "OCMW"

_stay = case((unlawful, unlawful_exception), (short_stay, short_stay_exception), otherwise=stay_opens_right)

RIGHT = Right(
    id=MD,
    holder=Holder.PERSON,
    who=(age >= 12) | ~exists(is_my("parent", "stepparent", "grandparent")),
    conditions=(
        Condition(
            "c1",
            _stay,
            "Uw verblijf opent deze hulp, of er geldt een uitzondering voor u.",
            "Organieke wet 8 juli 1976, art. 57; S1",
        ),
        Condition(
            "c2",
            judged(MD, "c2", by=OCMW, text="of u zonder hulp geen menswaardig leven kunt leiden"),
            "U kunt zonder hulp geen menswaardig leven leiden.",
            "Organieke wet 8 juli 1976, art. 1; S2",
        ),
        Condition(
            "c3",
            lives_in_belgium | judged(MD, "c3", by=OCMW, text="of u gewoonlijk in België verblijft"),
            "U verblijft gewoonlijk in België.",
            "Organieke wet 8 juli 1976; S2",
        ),
        Condition(
            "c4",
            judged(MD, "c4", by=OCMW, text="of het u nog iets anders vraagt, bijvoorbeeld werk zoeken"),
            "U doet wat het OCMW eerst nog vraagt: werk zoeken, andere rechten, onderhoudsgeld of een contract.",
            "Organieke wet 8 juli 1976, art. 60; S2",
        ),
        Condition(
            "c6",
            ~unlawful | unlawful_exception,
            "U hebt wettig verblijf. Zonder wettig verblijf is er dringende medische hulp.",
            "Organieke wet 8 juli 1976, art. 57 § 2; S1",
        ),
        Condition(
            "c7",
            ~short_stay | short_stay_exception,
            "U bent niet in een kort verblijf, of het OCMW aanvaardt een uitzondering.",
            "Organieke wet 8 juli 1976, art. 57 en 57quinquies; S1",
        ),
    ),
    receipt=OCMW_SUPPORT,
    residence="md",
)

may_apply_alone = named_truth(
    f"{MD}.may_apply_alone",
    (age >= 18) | emancipated_by_marriage | judged(MD, "c5", by=OCMW, text="of u als minderjarige zelf mag aanvragen"),
    "U mag deze hulp zelf aanvragen, zonder ouder of voogd.",
    "S2",
)

_no_leefloon_by_stay = residence_status.one_of(*(id for id in DOCUMENTS if cell(id, "leefloon").fails))
_no_leefloon_by_age = is_minor & ~emancipated_by_marriage & ~child_in_charge & ~pregnant

equivalent_leefloon = named_truth(
    f"{MD}.equivalent_leefloon",
    stay_opens_right
    & lives_in_belgium
    & ~imprisoned_on_roll
    & (_no_leefloon_by_stay | _no_leefloon_by_age)
    & entitled_to_supplement,
    "Een equivalent leefloon is mogelijk: alleen uw verblijf of leeftijd sluit een leefloon uit.",
    "S3, S4",
)

equivalent_leefloon_month = named_number(
    f"{MD}.equivalent_leefloon_month",
    case((equivalent_leefloon, leefloon_month), otherwise=amount("0", "EUR/month")),
    "Hoeveel een equivalent leefloon ongeveer is, per maand. Het OCMW beslist zelf over het bedrag.",
    "S3",
)

QUANTITIES = (
    may_apply_alone,
    equivalent_leefloon,
    equivalent_leefloon_month,
    material_reception,
    somebody_else_pays,
)

CONSTRAINTS: tuple[Constraint, ...] = ()
