"""Which rights should follow one another: as somebody grows older, or because the first one opens the second."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Joint:
    """Two rights that should follow one another for the same person, and at what age, in years, that is looked for.

    ``shape`` and ``place`` say of whom: somebody who lives alone, or the child of a parent.
    """

    first: str
    second: str
    about: str
    ages: range = range(0)
    shape: str = "alleen"
    place: int = 0


BY_AGE: tuple[Joint, ...] = (
    Joint(
        "inkomensvervangende_tegemoetkoming",
        "inkomensgarantie_ouderen",
        "De eerste is er voor wie jonger is, de tweede voor wie de pensioenleeftijd heeft.",
        range(60, 70),
    ),
    Joint(
        "integratietegemoetkoming",
        "zorgbudget_ouderen",
        "Allebei zijn ze er voor wie hulp nodig heeft. De leeftijd beslist welke.",
        range(60, 70),
    ),
    Joint(
        "werkloosheidsuitkering",
        "inkomensgarantie_ouderen",
        "Een werkloosheidsuitkering stopt aan de pensioenleeftijd. De inkomensgarantie begint dan.",
        range(60, 70),
    ),
    Joint(
        "groeipakket_basisbedrag",
        "leefloon",
        "Tot iemand volwassen is, is er kinderbijslag. Wie daarna niets heeft, moet een leefloon kunnen krijgen.",
        range(14, 27),
        "ouder_kind",
        1,
    ),
    Joint(
        "groeipakket_zorgtoeslag",
        "inkomensvervangende_tegemoetkoming",
        "Een kind met een handicap wordt volwassen.",
        range(14, 27),
        "ouder_kind",
        1,
    ),
    Joint(
        "groeipakket_zorgtoeslag",
        "integratietegemoetkoming",
        "Een kind met een handicap wordt volwassen.",
        range(14, 27),
        "ouder_kind",
        1,
    ),
    Joint(
        "groeipakket_kinderopvangtoeslag",
        "groeipakket_kleutertoeslag",
        "Van de opvang gaat een kind naar de kleuterschool.",
        range(0, 8),
        "ouder_kind",
        1,
    ),
    Joint(
        "groeipakket_kleutertoeslag",
        "schooltoeslag",
        "Na de eerste jaren in de kleuterschool volgt de gewone toeslag voor school.",
        range(0, 10),
        "ouder_kind",
        1,
    ),
)
"""Rights that follow one another as somebody grows older."""

BY_RECEIPT: tuple[Joint, ...] = (
    Joint(
        "leefloon",
        "verhoogde_tegemoetkoming",
        "Wie een leefloon krijgt, betaalt minder bij de dokter. Dat gaat vanzelf, maar niet meteen.",
    ),
    Joint(
        "maatschappelijke_dienstverlening",
        "verhoogde_tegemoetkoming",
        "Wie geld van het OCMW krijgt, betaalt minder bij de dokter. Dat gaat vanzelf, maar niet meteen.",
    ),
    Joint("leefloon", "sociaal_tarief_energie", "Wie een leefloon krijgt, betaalt minder voor energie."),
    Joint("leefloon", "sociaal_tarief_water", "Wie een leefloon krijgt, betaalt minder voor water."),
    Joint(
        "inkomensvervangende_tegemoetkoming",
        "sociaal_tarief_energie",
        "Wie deze tegemoetkoming krijgt, betaalt minder voor energie.",
    ),
)
"""Rights of which receiving the first opens the second, and from when."""
