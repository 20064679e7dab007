"""What somebody already receives: one receipt for each right or older benefit that a rule reads.

A receipt belongs to the person who holds it: the child benefit and the care supplement to the child they are for.
Every right that reads one states itself whose receipt counts and on which day. An amount is EUR/month.
"""

from __future__ import annotations

from rechtop.rules.receipts import receipt
from rechtop.rules.records import Field
from rechtop.rules.units import POINTS

LEEFLOON = receipt("leefloon", "leefloon")

OCMW_SUPPORT = receipt(
    "maatschappelijke_dienstverlening",
    "elke maand geld van het OCMW (zoveel als een leefloon), of steun die de staat terugbetaalt",
)
"""Equivalent leefloon and other periodic money that the State (partly) refunds; one-off help does not count."""

OCMW_ADVANCE = receipt(
    "ext:ocmw_voorschot_igo_of_handicap",
    "een voorschot van het OCMW op een inkomensgarantie of op een tegemoetkoming voor een handicap",
)

IGO = receipt("inkomensgarantie_ouderen", "inkomensgarantie voor ouderen (IGO), of het oude gewaarborgd inkomen (GIB)")

IVT = receipt("inkomensvervangende_tegemoetkoming", "inkomensvervangende tegemoetkoming (IVT)")

IT = receipt(
    "integratietegemoetkoming",
    "integratietegemoetkoming (IT)",
    Field("category", "choice", "Welke categorie staat op de beslissing?", options=("1", "2", "3", "4", "5")),
    Field("points", "number", "Hoeveel punten kreeg u voor zelfredzaamheid?", POINTS, 0, 0, 18),
)

ZORGBUDGET_OUDEREN = receipt(
    "zorgbudget_ouderen",
    "zorgbudget voor ouderen met een zorgnood (vroeger THAB)",
    Field("points", "number", "Hoeveel punten kreeg u voor zelfredzaamheid?", POINTS, 0, 0, 18),
)

ELDERLY_AID_ELSEWHERE = receipt(
    "ext:tegemoetkoming_ouderen_ander_gewest",
    "een tegemoetkoming voor hulp aan bejaarden buiten Vlaanderen",
    Field(
        "region",
        "choice",
        "Wie betaalt ze?",
        options=("brussels_or_wallonia", "german_community"),
        labels=("Brussel of Wallonië", "de Duitstalige Gemeenschap"),
    ),
)
"""The aid of the other regions (APA). Since 2023 that of the German-speaking Community no longer opens everything."""

ZORGTOESLAG = receipt(
    "groeipakket_zorgtoeslag",
    "zorgtoeslag voor een kind met een specifieke ondersteuningsbehoefte",
    Field("pillar1_points", "number", "Hoeveel punten heeft het kind in pijler 1?", POINTS, 0, 0, 6),
    Field("total_points", "number", "Hoeveel punten heeft het kind in totaal?", POINTS, 0, 0, 36),
)
"""Held by the child. Points without payment are the fact ``child_pillar1_points``."""

GROEIPAKKET = receipt(
    "groeipakket_basisbedrag",
    "basisbedrag van het Groeipakket (kinderbijslag)",
    Field(
        "paid_to",
        "choice",
        "Aan wie wordt het betaald?",
        options=("self", "somebody_at_address", "somebody_elsewhere"),
        labels=("aan het kind zelf", "aan iemand op dit adres", "aan iemand op een ander adres"),
    ),
)
"""Held by the child for whom it is paid, also by a young adult who receives it himself (``paid_to`` self)."""

VERHOOGDE_TEGEMOETKOMING = receipt(
    "verhoogde_tegemoetkoming",
    "verhoogde tegemoetkoming van het ziekenfonds",
    Field(
        "ground",
        "choice",
        "Op welke grond?",
        options=(
            "leefloon",
            "igo",
            "handicap",
            "zorgbudget_ouderen",
            "kind_met_handicap",
            "niet_begeleide_minderjarige",
            "wees",
            "inkomensonderzoek",
        ),
        labels=(
            "een leefloon of steun van het OCMW",
            "de inkomensgarantie voor ouderen",
            "een tegemoetkoming voor een handicap",
            "het zorgbudget voor ouderen",
            "een kind met een handicap",
            "een niet-begeleide minderjarige",
            "een wees",
            "een onderzoek van het inkomen",
        ),
    ),
)

OLD_DISABILITY_65 = receipt(
    "ext:oude_tegemoetkoming_65_procent",
    "een oude tegemoetkoming voor 65 % blijvende arbeidsongeschiktheid",
)

OLD_HELP_OF_THIRD_PERSON = receipt(
    "ext:hulp_van_derden",
    "een oude tegemoetkoming voor hulp van een derde (FOD Sociale Zekerheid)",
)
"""Only the allowance of the old law on handicaps. Help of a third person of the health fund is another benefit."""

SOCIALE_TOESLAG = receipt("groeipakket_sociale_toeslag", "sociale toeslag van het Groeipakket")
"""Held by the child for whom it is paid, as the child benefit itself."""

SOCIAL_ENERGY_TARIFF = receipt("sociaal_tarief_energie", "sociaal tarief voor elektriciteit of aardgas")
"""Held by whoever at the address has the contract. It has no amount."""

SCHOOLTOESLAG = receipt("schooltoeslag", "schooltoeslag van het Groeipakket, dit schooljaar")
"""Held by the pupil. It is paid once a school year; the period is the school year."""

LEGAL_AID = receipt(
    "juridische_tweedelijnsbijstand", "pro-Deoadvocaat, toegekend door het bureau voor juridische bijstand"
)
"""It has no amount. The decision also proves the means for legal assistance (registry and bailiff)."""

COLLECTIVE_DEBT = receipt("collectieve_schuldenregeling", "collectieve schuldenregeling (toegelaten door de rechter)")
"""Never the same as budget management or debt mediation without a judge."""

HUURPREMIE = receipt("huurpremie", "Vlaamse huurpremie voor wie wacht op een sociale woning")

HUURSUBSIDIE = receipt("huursubsidie", "Vlaamse huursubsidie (tegemoetkoming in de huurprijs)")
"""Never together with the rent premium, which takes its place when it is higher."""

SOCIAL_WATER_TARIFF = receipt("sociaal_tarief_water", "sociaal tarief of compensatie voor de waterfactuur")
"""Held by whoever has the bill. It has no amount."""

GUARANTEED_FAMILY_BENEFIT = receipt(
    "ext:gewaarborgde_gezinsbijslag", "gewaarborgde gezinsbijslag voor een kind (niet de gewone kinderbijslag)"
)
"""Held by the child. Flanders has had none since 2019; an older decision or another region may still give it."""
