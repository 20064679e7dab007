"""Health and the health fund: recognitions that are no benefit, registration, and urgent medical help."""

from __future__ import annotations

from rechtop.law.facts import documents as d
from rechtop.law.facts.receipts import VERHOOGDE_TEGEMOETKOMING
from rechtop.rules.days import ON
from rechtop.rules.facts import OTHER, Entity, Sensitivity, truth_fact
from rechtop.rules.logic import any_of
from rechtop.rules.named import named_truth
from rechtop.rules.people import PARTNERS, exists, is_my

on_invalidity = truth_fact(
    "on_invalidity",
    Entity.PERSON,
    "Krijgt u een invaliditeitsuitkering (meer dan een jaar arbeidsongeschikt)?",
    why="Wie invalide is, mag zijn inkomen van een maand laten tellen bij het ziekenfonds.",
    document=d.HEALTH_FUND,
    known_by=d.BY_HEALTH_FUND,
    sensitivity=Sensitivity.PRIVATE,
)

long_term_sick = truth_fact(
    "long_term_sick",
    Entity.PERSON,
    "Bent u langdurig ziek of invalide?",
    why="Het Groeipakket geeft in de oude regeling meer als een ouder lang ziek is.",
    document=d.HEALTH_FUND,
    known_by=d.BY_CHILD_BENEFIT_PAYER,
    sensitivity=Sensitivity.PRIVATE,
)

handicap_recognised_without_allowance = truth_fact(
    "handicap_recognised_without_allowance",
    Entity.PERSON,
    "Is uw handicap erkend door de FOD Sociale Zekerheid, maar krijgt u geen tegemoetkoming?",
    why="Ook zonder tegemoetkoming helpt de erkenning bij het ziekenfonds.",
    document=d.DISABILITY,
    sensitivity=Sensitivity.DELICATE,
)

dependent_at_health_fund = truth_fact(
    "dependent_at_health_fund",
    Entity.PERSON,
    "Bent u bij het ziekenfonds persoon ten laste van iemand op dit adres?",
    why="Wie ten laste is, telt mee in het gezin en verhoogt de inkomensgrens.",
    document=d.HEALTH_FUND,
    known_by=d.BY_HEALTH_FUND,
    effort=2,
)

_own_reimbursement = named_truth(
    "own_increased_reimbursement", VERHOOGDE_TEGEMOETKOMING.on(ON), "U hebt zelf de verhoogde tegemoetkoming."
)

has_increased_reimbursement = named_truth(
    "has_increased_reimbursement",
    any_of(
        _own_reimbursement,
        exists(is_my(*PARTNERS) & _own_reimbursement.of(OTHER)),
        dependent_at_health_fund & exists(is_my("parent", "stepparent") & _own_reimbursement.of(OTHER)),
    ),
    "U hebt de verhoogde tegemoetkoming, zelf, via uw partner, of als persoon ten laste van een ouder.",
)
"""The titular, the partner and the dependants have it together; who is a dependant of whom else is not told."""

unaccompanied_minor = truth_fact(
    "unaccompanied_minor",
    Entity.PERSON,
    "Bent u bij het ziekenfonds ingeschreven als niet-begeleide minderjarige vreemdeling?",
    why="Dan krijgt u de verhoogde tegemoetkoming zonder onderzoek van uw inkomen.",
    document=d.HEALTH_FUND,
    known_by=d.BY_HEALTH_FUND,
    sensitivity=Sensitivity.DELICATE,
    effort=2,
)

full_orphan = truth_fact(
    "full_orphan",
    Entity.PERSON,
    "Bent u bij het ziekenfonds zelf ingeschreven als wees van vader en moeder?",
    why="Jonger dan 25 krijgt u dan de verhoogde tegemoetkoming zonder onderzoek van uw inkomen.",
    document=d.HEALTH_FUND,
    known_by=d.BY_HEALTH_FUND,
    sensitivity=Sensitivity.DELICATE,
    effort=2,
)

signalled_by_health_fund = truth_fact(
    "signalled_by_health_fund",
    Entity.PERSON,
    "Schreef uw ziekenfonds dat uw gezin misschien recht heeft op de verhoogde tegemoetkoming?",
    why="Met die brief mag het inkomen van de vorige maand tellen.",
    document=d.HEALTH_FUND,
    known_by=d.BY_HEALTH_FUND,
    effort=2,
)

care_certificate = truth_fact(
    "care_certificate",
    Entity.PERSON,
    'Hebt u een attest "dringende medische hulp" van een arts of tandarts?',
    why="Het OCMW betaalt dringende zorg alleen met dit attest.",
    document=d.DOCTOR,
    known_by=d.BY_CARE_PROVIDER,
    sensitivity=Sensitivity.DELICATE,
    changeable=True,
)

other_payer = truth_fact(
    "other_payer",
    Entity.PERSON,
    "Kan iemand anders de zorg betalen: een ziekteverzekering, een reisverzekering, uw garant of een ander land?",
    why="Het OCMW kijkt eerst of een ander de kosten betaalt.",
    document=d.NO_PAPER,
    sensitivity=Sensitivity.DELICATE,
    effort=2,
)

care_can_wait = truth_fact(
    "care_can_wait",
    Entity.PERSON,
    "Kan de zorg wachten tot het OCMW beslist?",
    why="Kan de zorg niet wachten? Dan komt de zorg eerst en de aanvraag daarna.",
    document=d.DOCTOR,
    known_by=d.BY_CARE_PROVIDER,
    sensitivity=Sensitivity.PRIVATE,
)

too_ill_to_return = truth_fact(
    "too_ill_to_return",
    Entity.PERSON,
    "Bent u zo ziek dat u niet kunt terugkeren naar uw land?",
    why="Ook zonder wettig verblijf kan het OCMW u dan meer hulp geven dan dringende zorg.",
    document=d.DOCTOR,
    known_by=d.BY_CARE_PROVIDER,
    sensitivity=Sensitivity.DELICATE,
    effort=2,
)

disability_66 = truth_fact(
    "disability_66",
    Entity.PERSON,
    "Bent u erkend als minstens 66 % gehandicapt of arbeidsongeschikt, of met minstens 9 punten?",
    why="Een erkende handicap opent sommige rechten en verhoogt soms een inkomensgrens.",
    document=d.DISABILITY,
    sensitivity=Sensitivity.DELICATE,
    effort=2,
)
"""Of an adult. The recognition of a child stands in ``child_pillar1_points`` and ``child_handicap_percent``."""
