"""School: what a pupil follows, and what the school allowance asks of the family: points and kinds of income.

The points of a family are never asked: they follow from its people (:mod:`rechtop.law.schooltoeslag.points`).
"""

from __future__ import annotations

from rechtop.law.facts import documents as d
from rechtop.rules.facts import Entity, Sensitivity, Window, choice_fact, number_fact, truth_fact
from rechtop.rules.units import PERCENT

school_level = choice_fact(
    "school_level",
    Entity.PERSON,
    "Welk onderwijs van de Vlaamse Gemeenschap volgt deze persoon?",
    (
        ("kleuter", "kleuteronderwijs"),
        ("lager", "lager onderwijs"),
        ("secundair_voltijds", "voltijds secundair onderwijs"),
        ("secundair_3e_graad_3e_jaar_tso_bso", "derde jaar van de derde graad tso of bso (zevende jaar)"),
        ("leren_en_werken", "leren en werken (deeltijds secundair onderwijs)"),
        ("hbo5_verpleegkunde", "hbo5 verpleegkunde"),
        ("buso", "buitengewoon secundair onderwijs"),
        ("hoger_onderwijs", "hoger onderwijs (hogeschool of universiteit)"),
        ("none", "geen van deze, of een school die niet erkend is door de Vlaamse Gemeenschap"),
    ),
    groups=(
        (
            "secundair",
            "secundair onderwijs, ik weet niet welk",
            ("secundair_voltijds", "secundair_3e_graad_3e_jaar_tso_bso", "leren_en_werken", "buso"),
        ),
    ),
    why="De schooltoeslag is er voor leerlingen, en hangt af van het onderwijs dat ze volgen.",
    document=d.SCHOOL,
    changeable=True,
)
"""Special nursery and primary school are ``kleuter`` and ``lager``."""

boarding = truth_fact(
    "boarding",
    Entity.PERSON,
    "Verblijft de leerling op internaat of op kot?",
    why="In het secundair onderwijs is de schooltoeslag dan hoger.",
    document=d.SCHOOL,
    changeable=True,
)

pupil_household_status = choice_fact(
    "pupil_household_status",
    Entity.PERSON,
    "Is de leerling gehuwd, zelfstandig of alleenstaand?",
    (
        ("ten_laste", "nee, de leerling woont bij ouders of anderen die voor hem zorgen"),
        ("gehuwd", "ja, gehuwd of wettelijk samenwonend"),
        ("zelfstandig_alleenstaand", "ja, de leerling leeft van eigen inkomen of leefloon, of staat er alleen voor"),
    ),
    why="Dan telt het eigen inkomen van de leerling, en is de schooltoeslag hoger.",
    document=d.SCHOOL,
    sensitivity=Sensitivity.PRIVATE,
)

often_absent_from_school = truth_fact(
    "often_absent_from_school",
    Entity.PERSON,
    "Was de leerling twee schooljaren na elkaar vaak afwezig zonder geldige reden?",
    why="Wie te vaak zonder reden afwezig is, kan de schooltoeslag verliezen.",
    document=d.SCHOOL,
    sensitivity=Sensitivity.PRIVATE,
)
"""Often: about 30 half days in each of two school years in a row; that number was not checked."""

fiscally_dependent = truth_fact(
    "fiscally_dependent",
    Entity.PERSON,
    "Is deze persoon fiscaal ten laste van iemand in het gezin?",
    why="Elke persoon ten laste verhoogt de inkomensgrens voor de schooltoeslag.",
    document=d.TAX,
    effort=2,
)
"""Not asked of pupils: they give a point whether they are dependent or not."""

replacement_income_share = number_fact(
    "replacement_income_share",
    Entity.HOUSEHOLD,
    "Hoeveel procent van het gezinsinkomen komt uit uitkeringen, pensioen, leefloon of onderhoudsgeld?",
    PERCENT,
    0,
    100,
    decimals=0,
    typical=(70,),
    why="Met een heel laag inkomen dat vooral daaruit bestaat, is de schooltoeslag hoger.",
    document=d.TAX,
    window=Window.TWO_YEARS_BEFORE,
    sensitivity=Sensitivity.PRIVATE,
    effort=2,
)
