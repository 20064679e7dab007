"""Who cares for somebody, and the leave for it.

Who is cared for and lives at this address has the facts of that person. Of somebody who lives elsewhere the carer
tells what a recognition asks; the file holds one address.
"""

from __future__ import annotations

from rechtop.law.facts import documents as d
from rechtop.rules.facts import Entity, Sensitivity, Window, choice_fact, day_fact, number_fact, truth_fact
from rechtop.rules.records import Field, record_list
from rechtop.rules.units import MONTH, PERCENT, PERSONS, POINTS, Unit

SHARES = ("full", "half", "one_fifth", "one_tenth")
"""How much of a full-time job somebody stops."""

cares_for = choice_fact(
    "cares_for",
    Entity.PERSON,
    "Zorgt u zonder loon voor iemand uit uw omgeving die ziek of oud is, of een handicap heeft?",
    (
        ("nobody", "nee"),
        ("here", "ja, voor iemand op dit adres"),
        ("elsewhere", "ja, voor iemand die ergens anders woont"),
    ),
    groups=(("somebody", "ja", ("here", "elsewhere")),),
    why="Wie zorgt voor iemand, is misschien mantelzorger. Dan is er een erkenning, verlof of een premie.",
    document=d.NO_PAPER,
    sensitivity=Sensitivity.PRIVATE,
)
"""With more than one: the person who needs most help. Close and unpaid is what the recognition asks."""

professional_helps = truth_fact(
    "professional_helps",
    Entity.PERSON,
    "Helpt er ook een zorgverlener voor zijn beroep, zoals een huisarts, verpleegkundige of gezinszorg?",
    why="De erkenning als mantelzorger vraagt dat er minstens één zorgverlener voor zijn beroep helpt.",
    document=d.NO_PAPER,
    sensitivity=Sensitivity.PRIVATE,
)
"""Asked of the carer, about the person she cares for."""

cared_for_in_belgium = truth_fact(
    "cared_for_in_belgium",
    Entity.PERSON,
    "Verblijft de persoon voor wie u zorgt in België?",
    why="De erkenning als mantelzorger geldt alleen voor zorg aan iemand in België.",
    document=d.NO_PAPER,
)
"""Only asked when that person lives elsewhere."""

cared_for_in_institution = truth_fact(
    "cared_for_in_institution",
    Entity.PERSON,
    "Verblijft de persoon voor wie u zorgt al langer dan 90 dagen in een woonzorgcentrum of een andere instelling?",
    why="De erkenning als mantelzorger is er voor zorg aan iemand die niet lang in een instelling verblijft.",
    document=d.NO_PAPER,
    sensitivity=Sensitivity.PRIVATE,
    changeable=True,
)
"""Only asked when that person lives elsewhere."""

care_hours_month = number_fact(
    "care_hours_month",
    Entity.PERSON,
    "Hoeveel uren per maand zorgt u voor die persoon? Wisselt het? Geef dan het gemiddelde van een jaar.",
    Unit.parse("hour/month"),
    0,
    744,
    typical=(50,),
    why="Vanaf 50 uren per maand (600 per jaar) is er een erkenning met verlof.",
    document=d.NO_PAPER,
    sensitivity=Sensitivity.PRIVATE,
)
"""600 hours a year is 50 a month on average, so that one number tells both."""

cared_for_points = number_fact(
    "cared_for_points",
    Entity.PERSON,
    "Hoeveel punten voor zelfredzaamheid heeft de persoon voor wie u zorgt? Geef 0 als er geen punten zijn.",
    POINTS,
    0,
    18,
    decimals=0,
    typical=(12,),
    why="Met 12 punten is de zorgnood van die persoon bewezen.",
    document=d.DISABILITY,
    sensitivity=Sensitivity.DELICATE,
    effort=2,
)
"""Only asked when that person lives elsewhere; else ``autonomy_points`` of that person tells it."""

other_recognised_carers = number_fact(
    "other_recognised_carers",
    Entity.PERSON,
    "Hoeveel anderen zijn al erkend als mantelzorger met sociaal voordeel voor dezelfde persoon?",
    PERSONS,
    0,
    20,
    decimals=0,
    typical=(0, 2),
    why="Voor één persoon kunnen hoogstens drie mantelzorgers die erkenning krijgen.",
    document=d.HEALTH_FUND,
    known_by=d.BY_HEALTH_FUND,
    effort=2,
)

carer_leave_months_this_person = number_fact(
    "carer_leave_months_this_person",
    Entity.PERSON,
    "Hoeveel maanden voltijds mantelzorgverlof nam u al voor deze persoon?",
    MONTH,
    0,
    60,
    typical=(1, 3),
    why="Per persoon die u verzorgt, is er een maximum.",
    document=d.UNEMPLOYMENT,
    effort=2,
)
"""Leave for a part of the job counts half."""

carer_leave_months_career = number_fact(
    "carer_leave_months_career",
    Entity.PERSON,
    "Hoeveel maanden voltijds mantelzorgverlof nam u al in uw hele loopbaan?",
    MONTH,
    0,
    60,
    typical=(3, 6),
    why="Over uw hele loopbaan is er een maximum.",
    document=d.UNEMPLOYMENT,
    effort=2,
)

care_leave = choice_fact(
    "care_leave",
    Entity.PERSON,
    "Welk verlof neemt u of wilt u nemen om te zorgen?",
    (
        ("none", "geen"),
        ("care_credit", "Vlaams zorgkrediet"),
        ("parental", "ouderschapsverlof"),
        ("medical_assistance", "verlof om een ziek familielid te helpen (medische bijstand)"),
        ("palliative", "palliatief verlof, om bij iemand te zijn die gaat sterven"),
        ("informal_carer", "mantelzorgverlof"),
        ("time_credit", "tijdskrediet om te zorgen"),
    ),
    why="Bij verlof om te zorgen horen een uitkering en soms een premie.",
    document=d.PAYSLIP,
    known_by=d.BY_EMPLOYER,
    sensitivity=Sensitivity.PRIVATE,
    changeable=True,
)

leave_share = choice_fact(
    "leave_share",
    Entity.PERSON,
    "Hoeveel stopt u met werken tijdens dit verlof?",
    (
        ("full", "helemaal"),
        ("half", "halftijds"),
        ("one_fifth", "een vijfde (één dag per week)"),
        ("one_tenth", "een tiende (een halve dag per week)"),
    ),
    why="Het bedrag hangt af van hoeveel u stopt met werken.",
    document=d.PAYSLIP,
    known_by=d.BY_EMPLOYER,
    changeable=True,
)

leave_in_weeks = truth_fact(
    "leave_in_weeks",
    Entity.PERSON,
    "Neemt u dit verlof in weken in plaats van maanden?",
    why="Ouderschapsverlof of medische bijstand in weken geeft geen aanmoedigingspremie.",
    document=d.PAYSLIP,
    known_by=d.BY_EMPLOYER,
    changeable=True,
)

leave_starts_on = day_fact(
    "leave_starts_on",
    Entity.PERSON,
    "Wanneer begint dit verlof?",
    why="U moet het verlof op tijd aanvragen.",
    document=d.PAYSLIP,
    known_by=d.BY_EMPLOYER,
    low=1990_01_01,
    high=2100_12_31,
    changeable=True,
    window=Window.THIS_YEAR,
)

contract_share = number_fact(
    "contract_share",
    Entity.PERSON,
    "Hoeveel procent van een voltijdse job is uw contract bij het begin van dit verlof?",
    PERCENT,
    0,
    100,
    typical=(50, 80, 100),
    why="Wie deeltijds werkt, krijgt een deel van het bedrag. Een vijfde stoppen kan alleen met een voltijdse job.",
    document=d.PAYSLIP,
    known_by=d.BY_EMPLOYER,
)

work_share_year_before = number_fact(
    "work_share_year_before",
    Entity.PERSON,
    "Hoeveel procent van een voltijdse job werkte u in het jaar voor dit verlof?",
    PERCENT,
    0,
    100,
    typical=(20, 50, 75),
    why="De aanmoedigingspremie hangt af van hoeveel u voordien werkte.",
    document=d.PAYSLIP,
    known_by=d.BY_EMPLOYER,
    effort=2,
)

care_credit_motive = choice_fact(
    "care_credit_motive",
    Entity.PERSON,
    "Waarvoor wilt u Vlaams zorgkrediet nemen?",
    (
        ("child_up_to_12", "voor uw kind tot en met 12 jaar"),
        ("child_with_disability", "voor uw kind met een handicap"),
        ("seriously_ill_relative", "voor een zwaar ziek gezinslid of familielid"),
        ("palliative_care", "voor iemand die gaat sterven (palliatieve zorg)"),
        ("training", "voor een erkende opleiding"),
        ("none", "voor iets anders"),
    ),
    why="Vlaams zorgkrediet bestaat alleen voor deze vijf redenen.",
    document=d.DOCTOR,
    sensitivity=Sensitivity.PRIVATE,
)

care_credit_taken = record_list(
    "care_credit_taken",
    "Nam u al Vlaams zorgkrediet?",
    Field(
        "share",
        "choice",
        "Hoeveel stopte u toen met werken?",
        options=("full", "half", "one_fifth"),
        labels=("helemaal", "halftijds", "een vijfde"),
    ),
    Field("months", "number", "Hoeveel maanden?", MONTH, 2, 0, 90_00),
)
"""Every spell of Flemish care credit in the career."""

works_in_flanders = truth_fact(
    "works_in_flanders",
    Entity.PERSON,
    "Werkt u in Vlaanderen?",
    why="De Vlaamse aanmoedigingspremie is er voor wie in Vlaanderen werkt. Waar u woont, telt niet.",
    document=d.PAYSLIP,
    known_by=d.BY_EMPLOYER,
)

incentive_months_taken = number_fact(
    "incentive_months_taken",
    Entity.PERSON,
    "Hoeveel maanden Vlaamse aanmoedigingspremie voor zorg kreeg u al in uw loopbaan?",
    MONTH,
    0,
    240,
    decimals=0,
    typical=(0, 12),
    why="In uw hele loopbaan is er hoogstens 12 maanden premie voor zorg.",
    document=d.BANK,
    effort=2,
)
