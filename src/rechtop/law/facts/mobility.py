"""Moving about with a handicap: what an attest says of limbs, sight and points, aids to move, and the car."""

from __future__ import annotations

from rechtop.law.facts import documents as d
from rechtop.rules.facts import Entity, Sensitivity, Window, choice_fact, day_fact, number_fact, truth_fact
from rechtop.rules.units import EUR, PERCENT, POINTS

permanent_invalidity_percent = number_fact(
    "permanent_invalidity_percent",
    Entity.PERSON,
    "Voor hoeveel procent is uw blijvende invaliditeit erkend? Geef 0 als er geen erkenning is.",
    PERCENT,
    0,
    100,
    decimals=0,
    typical=(50, 66, 80),
    why="Vanaf 80 % krijgt u een parkeerkaart. Soms reist een begeleider gratis mee.",
    document=d.DISABILITY,
    sensitivity=Sensitivity.DELICATE,
    effort=2,
)
"""Whatever the cause: by an attest of the FOD, a judgment, or the fund for accidents at work or work diseases."""

mobility_points = number_fact(
    "mobility_points",
    Entity.PERSON,
    "Hoeveel punten kreeg u voor zich verplaatsen? Voor een kind: mobiliteit en verplaatsing. Geef 0 zonder punten.",
    POINTS,
    0,
    3,
    decimals=0,
    typical=(2,),
    why="Vanaf 2 punten krijgt u een parkeerkaart.",
    document=d.DISABILITY,
    sensitivity=Sensitivity.DELICATE,
    effort=2,
)

lower_limb_invalidity_percent = number_fact(
    "lower_limb_invalidity_percent",
    Entity.PERSON,
    "Hoeveel procent blijvende invaliditeit door uw benen is erkend? Geef 0 als er niets erkend is.",
    PERCENT,
    0,
    100,
    decimals=0,
    typical=(50,),
    why="Vanaf 50 % zijn er voordelen om te reizen, te parkeren of een wagen te kopen.",
    document=d.DISABILITY,
    sensitivity=Sensitivity.DELICATE,
    effort=2,
)

upper_limbs = choice_fact(
    "upper_limbs",
    Entity.PERSON,
    "Zijn uw beide armen volledig verlamd, of zijn uw armen of handen geamputeerd?",
    (
        ("none", "nee"),
        ("paralysed", "ja, volledig verlamd"),
        ("amputated", "ja, geamputeerd, of beide handen vanaf de pols"),
    ),
    why="Dan zijn er voordelen om te reizen, te parkeren of een wagen te kopen.",
    document=d.DISABILITY,
    sensitivity=Sensitivity.DELICATE,
)

fully_blind = truth_fact(
    "fully_blind",
    Entity.PERSON,
    "Bent u volledig blind?",
    why="Wie volledig blind is, betaalt minder voor een wagen.",
    document=d.DISABILITY,
    sensitivity=Sensitivity.DELICATE,
)

war_invalidity_percent = number_fact(
    "war_invalidity_percent",
    Entity.PERSON,
    "Hoeveel procent is uw pensioen als oorlogsinvalide? Geef 0 als u dat niet bent.",
    PERCENT,
    0,
    100,
    decimals=0,
    typical=(50, 60),
    why="Oorlogsinvaliden hebben voordelen voor hun wagen en krijgen een parkeerkaart.",
    document=d.PENSION,
    known_by=d.BY_PENSION_SERVICE,
    sensitivity=Sensitivity.PRIVATE,
)
"""Military or civil."""

lasting_mobility_problem = truth_fact(
    "lasting_mobility_problem",
    Entity.PERSON,
    "Hebt u voor lange tijd of voor altijd moeite om u zonder hulp te verplaatsen?",
    why="Dan betaalt de zorgkas misschien een rolstoel, rollator of scooter.",
    document=d.DOCTOR,
    known_by=d.BY_CARE_PROVIDER,
    sensitivity=Sensitivity.DELICATE,
)

mobility_prescription = truth_fact(
    "mobility_prescription",
    Entity.PERSON,
    "Hebt u een voorschrift van een arts of een verslag van een rolstoeladviesteam?",
    why="Zonder voorschrift betaalt de zorgkas geen hulpmiddel om u te verplaatsen.",
    document=d.DOCTOR,
    known_by=d.BY_CARE_PROVIDER,
    changeable=True,
)

mobility_aid = choice_fact(
    "mobility_aid",
    Entity.PERSON,
    "Welk hulpmiddel hebt u nodig om u te verplaatsen?",
    (
        ("manual_standard", "een gewone rolstoel"),
        ("manual_modular", "een aanpasbare rolstoel (modulair)"),
        ("care_wheelchair", "een verzorgingsrolstoel"),
        ("electronic_wheelchair", "een elektronische rolstoel"),
        ("scooter", "een scooter"),
        ("tricycle", "een driewieler"),
        ("walking_aid", "een loophulpmiddel, zoals een rollator"),
        ("standing_system", "een stasysteem"),
    ),
    why="Sommige hulpmiddelen huurt u, andere koopt u.",
    document=d.DOCTOR,
    known_by=d.BY_CARE_PROVIDER,
)

fast_degenerative_condition = truth_fact(
    "fast_degenerative_condition",
    Entity.PERSON,
    "Stelde een neuroloog of adviesteam een ziekte vast die snel erger wordt, zoals ALS?",
    why="Dan huurt u een hulpmiddel, zodat het snel kan veranderen.",
    document=d.DOCTOR,
    known_by=d.BY_CARE_PROVIDER,
    sensitivity=Sensitivity.DELICATE,
)

left_rehabilitation_month = truth_fact(
    "left_rehabilitation_month",
    Entity.PERSON,
    "Kwam u minder dan een maand geleden uit revalidatie?",
    why="Dan kunt u een rolstoel een tijd huren.",
    document=d.DOCTOR,
    known_by=d.BY_CARE_PROVIDER,
    sensitivity=Sensitivity.PRIVATE,
)

car_purchase = choice_fact(
    "car_purchase",
    Entity.PERSON,
    "Kocht u een wagen voor uzelf, of wilt u er een kopen?",
    (
        ("none", "nee"),
        ("dealer", "ja, bij een autoverkoper, nieuw of tweedehands"),
        ("private", "ja, bij een particulier"),
    ),
    why="Met een handicap betaalt u soms minder btw op uw wagen.",
    document=d.CAR,
    changeable=True,
)

car_price_excl_vat = number_fact(
    "car_price_excl_vat",
    Entity.PERSON,
    "Hoeveel kost de wagen zonder btw?",
    EUR,
    0,
    150_000,
    typical=(20_000,),
    why="De korting op de btw hangt af van de prijs.",
    document=d.CAR,
    effort=2,
)

car_delivered_on = day_fact(
    "car_delivered_on",
    Entity.PERSON,
    "Wanneer kreeg of krijgt u de wagen geleverd? Koopt u nog? Geef dan volgend jaar.",
    why="De btw vraagt u terug binnen drie jaar. U moet de wagen ook drie jaar zelf gebruiken.",
    document=d.CAR,
    low=1990_01_01,
    high=2100_12_31,
    window=Window.THIS_YEAR,
)

car_maintenance_excl_vat = number_fact(
    "car_maintenance_excl_vat",
    Entity.PERSON,
    "Hoeveel kost het onderhoud of de herstelling van de wagen, zonder btw?",
    EUR,
    0,
    100_000,
    why="Ook op onderhoud en stukken betaalt u minder btw.",
    document=d.CAR,
    effort=2,
)

car_registered_to = choice_fact(
    "car_registered_to",
    Entity.PERSON,
    "Op wiens naam is de wagen ingeschreven waarmee u rijdt of gereden wordt?",
    (
        ("none", "er is geen wagen"),
        ("self", "op mijn naam"),
        ("legal_representative", "op naam van mijn ouder of voogd, want ik ben minderjarig"),
        ("administrator", "op naam van mijn bewindvoerder"),
        ("partner", "op naam van mijn partner"),
        ("other", "op naam van iemand anders"),
    ),
    why="De wagen moet op uw naam staan, of op naam van wie uw zaken regelt.",
    document=d.CAR,
    changeable=True,
)

car_for_own_use = truth_fact(
    "car_for_own_use",
    Entity.PERSON,
    "Rijdt u met de wagen, of rijden mensen van uw gezin ermee?",
    why="De wagen dient voor uzelf. Ritten van iemand van buiten uw gezin moeten met uw noden te maken hebben.",
    document=d.NO_PAPER,
    changeable=True,
)
"""Used by or for the holder: any trip of a spouse or household member is fine, a third driver's is looked at."""
