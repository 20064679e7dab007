"""Finding and keeping a home: coming out of homelessness, moving, the deposit, what is owned, and the social rent.

Renting itself, the waiting list and the income that Flemish housing law counts stand in
:mod:`rechtop.law.facts.housing`. For who is about to move, the facts of a dwelling are those of the home that is
rented now or that will be.
"""

from __future__ import annotations

from rechtop.law.facts import documents as d
from rechtop.law.facts import household, person, property
from rechtop.rules.facts import Entity, Sensitivity, Window, choice_fact, day_fact, number_fact, truth_fact
from rechtop.rules.logic import ALWAYS, case
from rechtop.rules.named import named_truth
from rechtop.rules.receipts import somebody
from rechtop.rules.units import EUR, EUR_MONTH

home_after_homelessness = choice_fact(
    "home_after_homelessness",
    Entity.PERSON,
    "Was u dakloos of woonde u op een camping, en kwam u daarna in een eigen woning (of binnenkort)?",
    (
        ("no", "nee"),
        (
            "after_homelessness",
            "ja, voordien was ik dakloos (ook in een opvang, een kraakpand, de gevangenis of tijdelijk bij anderen)",
        ),
        ("after_campsite", "ja, voordien woonde ik altijd op een camping of in een weekendverblijf"),
    ),
    why="Wie dakloos was en in een eigen woning gaat wonen, kan één keer een installatiepremie krijgen.",
    document=d.LEASE,
    sensitivity=Sensitivity.DELICATE,
    changeable=True,
)
"""The home becomes the main residence: rented or lawfully used, alone or with freely chosen people."""

installation_premium_before = choice_fact(
    "installation_premium_before",
    Entity.PERSON,
    "Kreeg u ooit al een installatiepremie van een OCMW?",
    (
        ("no", "nee"),
        ("this_home", "ja, voor de woning waar ik nu woon"),
        ("earlier_home", "ja, voor een andere woning, vroeger"),
    ),
    groups=(("yes", "ja, maar ik weet niet voor welke woning", ("this_home", "earlier_home")),),
    why="Die premie van het OCMW krijgt u maar één keer in uw leven.",
    document=d.OCMW,
    known_by=d.BY_OCMW,
    sensitivity=Sensitivity.PRIVATE,
)

no_registration_anywhere = truth_fact(
    "no_registration_anywhere",
    Entity.PERSON,
    "Bent u nergens in België ingeschreven bij een gemeente, ook niet op een referentieadres?",
    why="Een referentieadres is een adres voor uw post en papieren, voor wie nergens meer ingeschreven is.",
    document=d.IDENTITY,
    known_by=d.BY_OCMW,
    sensitivity=Sensitivity.PRIVATE,
    changeable=True,
)

registered_somewhere = named_truth(
    "registered_somewhere",
    case(
        (person.domiciled_here.one_of("since_1_january", "later"), ALWAYS),
        otherwise=~no_registration_anywhere,
    ),
    "U staat ingeschreven bij een gemeente.",
)
"""Whoever is registered at this address is not asked whether he is registered anywhere."""

deposit_amount = number_fact(
    "deposit_amount",
    Entity.DWELLING,
    "Hoeveel huurwaarborg moet u nu nog betalen voor een huurwoning? Geef 0 als u geen waarborg moet betalen.",
    EUR,
    0,
    50_000,
    typical=(1_500, 2_100),
    why="Kunt u de waarborg niet betalen? Dan is er een lening zonder rente, of hulp van het OCMW.",
    document=d.LEASE,
    known_by=d.BY_LANDLORD,
    changeable=True,
)

lease_signed_on = day_fact(
    "lease_signed_on",
    Entity.DWELLING,
    "Wanneer tekende u het huurcontract, of wanneer zult u het tekenen?",
    why="De lening voor de huurwaarborg vraagt u binnen de drie maanden na het contract.",
    document=d.LEASE,
    low=1950_01_01,
    high=2100_12_31,
    window=Window.THIS_YEAR,
)

moved_on = day_fact(
    "moved_on",
    Entity.DWELLING,
    "Wanneer kwam u in uw woning wonen, of wanneer gaat u verhuizen?",
    why="De huursubsidie vraagt u van negen maanden voor tot negen maanden na de verhuizing.",
    document=d.LEASE,
    low=1920_01_01,
    high=2100_12_31,
)

move_reason = choice_fact(
    "move_reason",
    Entity.HOUSEHOLD,
    "Waarom verhuisde u, of gaat u verhuizen?",
    (
        ("unfit", "de vorige woning was ongeschikt, onbewoonbaar of heel slecht"),
        ("overcrowded", "de vorige woning was te klein voor ons gezin"),
        ("not_adapted", "de vorige woning paste niet bij een handicap of bij iemand van 65 of ouder"),
        ("homeless", "ik was dakloos"),
        ("other", "een andere reden"),
    ),
    why="De huursubsidie is er alleen voor wie om een van deze redenen verhuist.",
    document=d.UNFIT_DECISION,
    sensitivity=Sensitivity.PRIVATE,
)
"""A move into a dwelling of a former SVK is ``landlord``."""

owns_home_or_land = named_truth(
    "owns_home_or_land",
    household.tenure.one_of("owner", "usufruct")
    | somebody(
        "owns_home_or_land_elsewhere",
        (person.age >= 18) & property.owns_other_real_estate,
        "U bent volwassen en hebt een woning of bouwgrond naast de woning waar u woont.",
    ),
    "Iemand in uw woning is eigenaar van die woning, of heeft een andere woning of bouwgrond.",
)
"""Of an adult who lives there; a child is not asked. Who owns the home is its owner or has the usufruct of it."""

market_rent_month = number_fact(
    "market_rent_month",
    Entity.DWELLING,
    "Wat is de basishuurprijs (de marktwaarde) van uw sociale woning, per maand?",
    EUR_MONTH,
    0,
    10_000,
    typical=(600, 900),
    why="Een sociale huurprijs is nooit hoger dan de basishuurprijs.",
    document=d.SOCIAL_HOUSING,
    known_by=d.BY_SOCIAL_LANDLORD,
    effort=2,
)

minimum_rent_month = number_fact(
    "minimum_rent_month",
    Entity.DWELLING,
    "Wat is de minimale huurprijs van uw sociale woning, per maand?",
    EUR_MONTH,
    0,
    5_000,
    typical=(150, 200),
    why="Een sociale huurprijs is nooit lager dan de minimale huurprijs van die woning.",
    document=d.SOCIAL_HOUSING,
    known_by=d.BY_SOCIAL_LANDLORD,
    effort=2,
)

patrimony_discount_month = number_fact(
    "patrimony_discount_month",
    Entity.DWELLING,
    "Hoeveel korting krijgt u per maand voor een goedkope woning (patrimoniumkorting)? Geef 0 als er geen is.",
    EUR_MONTH,
    0,
    1_000,
    typical=(50, 100),
    why="Deze korting gaat van uw sociale huurprijs af.",
    document=d.SOCIAL_HOUSING,
    known_by=d.BY_SOCIAL_LANDLORD,
    effort=2,
)

energy_correction_month = number_fact(
    "energy_correction_month",
    Entity.DWELLING,
    "Hoeveel is de energiecorrectie op uw sociale huur, per maand? Geef 0 als er geen is.",
    EUR_MONTH,
    0,
    1_000,
    typical=(15, 30),
    why="Voor een zuinige sociale woning komt er een klein bedrag bij de huur.",
    document=d.SOCIAL_HOUSING,
    known_by=d.BY_SOCIAL_LANDLORD,
    effort=2,
)
