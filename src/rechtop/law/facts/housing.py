"""Renting and waiting for social housing: the landlord, the area, the waiting list, income and dependants there.

``tenure`` and ``rent_month`` stand in :mod:`rechtop.law.facts.household`. Flemish housing law counts everybody who
lives in the dwelling. Its income is one number on paper: the indexed sum, for everybody there, of joint and separate
taxable income, leefloon, income replacement allowance (IVT) and pay free of tax from abroad or an international body,
from the most recent assessment, which is at most three years old.
"""

from __future__ import annotations

from rechtop.law.facts import documents as d
from rechtop.law.facts import health
from rechtop.law.facts.children import has_child_benefit
from rechtop.law.facts.person import age
from rechtop.rules.facts import OTHER, Entity, Sensitivity, Window, choice_fact, day_fact, number_fact, truth_fact
from rechtop.rules.named import named_number, named_truth
from rechtop.rules.people import PARTNERS, another, count, exists, is_my
from rechtop.rules.receipts import somebody
from rechtop.rules.units import EUR_YEAR

landlord = choice_fact(
    "landlord",
    Entity.DWELLING,
    "Van wie huurt u uw woning?",
    (
        ("private", "van een eigenaar of via een kantoor, met een eigen contract"),
        ("social", "van een woonmaatschappij, gemeente of OCMW: een sociale woning"),
        ("svk", "van een woonmaatschappij die de woning zelf van een eigenaar huurt (vroeger SVK)"),
        ("kin_here", "van een ouder, grootouder, broer of zus die op hetzelfde adres woont"),
        ("no_own_contract", "ik heb geen eigen huurcontract"),
    ),
    why="Sommige huursteun is er alleen voor wie van een gewone eigenaar huurt.",
    document=d.LEASE,
)
"""A social dwelling is never one that a woonmaatschappij rents itself from an owner."""

lease_of_three_years = truth_fact(
    "lease_of_three_years",
    Entity.DWELLING,
    "Huurt u met een contract van minstens drie jaar?",
    why="Met zo'n contract kunt u een premie krijgen om de woning aan te passen.",
    document=d.LEASE,
)

dwelling_kind = choice_fact(
    "dwelling_kind",
    Entity.DWELLING,
    "Wat voor woning is het?",
    (
        ("flat", "een appartement of studio"),
        ("terraced_or_corner_max_2_open_sides", "een huis met hoogstens twee open kanten, zoals een rijhuis"),
        ("detached_or_more_than_2_open_sides", "een huis met meer dan twee open kanten, zoals een vrijstaand huis"),
    ),
    why="Een huis met meer open kanten heeft meer verwarming nodig.",
    document=d.NO_PAPER,
)

rental_unit_kind = choice_fact(
    "rental_unit_kind",
    Entity.DWELLING,
    "Huurt u een zelfstandige woning of een kamer?",
    (
        ("self_contained", "een woning met eigen keuken, bad of douche en toilet"),
        ("room", "een kamer waar u keuken, bad of toilet deelt"),
    ),
    why="Voor een kamer is de maximale huur lager.",
    document=d.LEASE,
)

rent_area = choice_fact(
    "rent_area",
    Entity.DWELLING,
    "Ligt uw woning in een gemeente waar de maximale huur 10 % hoger is?",
    (
        ("ordinary", "nee, de gewone maximale huur"),
        ("uplift_10", "ja, 10 % hoger"),
    ),
    why="In sommige gemeenten mag uw huur hoger zijn. Wonen in Vlaanderen en het woonloket kennen de lijst.",
    document=d.NO_PAPER,
    known_by=d.BY_HOUSING_ADMINISTRATION,
    effort=2,
)
"""A list of municipalities that the rules do not hold; the municipality itself is no fact."""

social_housing_list = choice_fact(
    "social_housing_list",
    Entity.HOUSEHOLD,
    "Staat u op de wachtlijst voor een sociale woning?",
    (
        ("here", "ja, bij de woonmaatschappij van de gemeente waar ik woon"),
        ("elsewhere", "ja, maar alleen voor andere gemeenten"),
        ("struck_off", "nee, ik werd geschrapt en ben het daar niet mee eens"),
        ("none", "nee"),
    ),
    groups=(("yes", "ja, maar ik weet niet voor welke gemeenten", ("here", "elsewhere")),),
    why="Wie vier jaar zonder onderbreking wacht, kan een huurpremie krijgen.",
    document=d.SOCIAL_HOUSING,
    known_by=d.BY_SOCIAL_LANDLORD,
    changeable=True,
)

social_housing_list_since = day_fact(
    "social_housing_list_since",
    Entity.HOUSEHOLD,
    "Sinds wanneer staat u zonder onderbreking op zo'n wachtlijst? Jaren in een vorige gemeente tellen mee.",
    why="De huurpremie is er na vier jaar wachten.",
    document=d.SOCIAL_HOUSING,
    known_by=d.BY_SOCIAL_LANDLORD,
    low=1980_01_01,
    high=2100_12_31,
    effort=2,
)
"""Of who was struck off: since the first registration."""

refused_social_offer = truth_fact(
    "refused_social_offer",
    Entity.HOUSEHOLD,
    "Hebt u een sociale woning geweigerd die u aangeboden kreeg?",
    why="Een weigering kan het recht op de huurpremie stoppen.",
    document=d.SOCIAL_HOUSING,
    known_by=d.BY_SOCIAL_LANDLORD,
    sensitivity=Sensitivity.PRIVATE,
)

declared_unfit = truth_fact(
    "declared_unfit",
    Entity.DWELLING,
    "Is uw woning ongeschikt, onbewoonbaar of overbewoond verklaard?",
    why="Voor zo'n woning is er geen huurpremie. Er is dan soms andere hulp.",
    document=d.UNFIT_DECISION,
)

housing_income = number_fact(
    "housing_income",
    Entity.HOUSEHOLD,
    "Hoeveel inkomen staat op het laatste aanslagbiljet van iedereen in uw woning samen? Tel leefloon en IVT erbij.",
    EUR_YEAR,
    0,
    1_000_000,
    typical=(16_000, 25_000, 30_000, 45_000),
    why="Een sociale woning, de huurpremie en de huursubsidie hebben een inkomensgrens.",
    document=d.TAX,
    known_by=d.BY_SOCIAL_LANDLORD,
    window=Window.TWO_YEARS_BEFORE,
    sensitivity=Sensitivity.PRIVATE,
    effort=3,
)
"""The indexed sum that the woonmaatschappij or Wonen in Vlaanderen computes; see the parts at the top."""

CHILD_BENEFIT_UNTIL = 26
"""Nobody of that age has child benefit: it ends with the month of the 25th birthday."""

is_housing_dependant = named_truth(
    "is_housing_dependant",
    health.disability_66
    | (age < 18)
    | (
        (age < CHILD_BENEFIT_UNTIL)
        & has_child_benefit
        & exists(another() & ~has_child_benefit.of(OTHER) & (age.of(OTHER) >= 18))
    ),
    "U telt bij de huur als persoon ten laste: een kind, of iemand met een erkende handicap.",
)
"""Somebody of 18 or older with child benefit is only the child of a family when an adult without it lives there too."""

housing_dependants = named_number(
    "housing_dependants",
    count(is_housing_dependant.of(OTHER)),
    "Het aantal personen ten laste in uw woning: kinderen, en mensen met een erkende handicap.",
)
"""Also the applicant, when she has a recognised disability. A child that only visits is listed as a person too."""

more_than_a_couple = somebody(
    "adult_beside_couple",
    (age >= 18) & exists(another() & ~is_my(*PARTNERS) & (age.of(OTHER) >= 18)),
    "U woont met meer volwassenen samen dan uzelf en uw partner.",
)
"""Who of them will sign, borrow or move is not told: what all of them have together may then be too much by mistake."""
