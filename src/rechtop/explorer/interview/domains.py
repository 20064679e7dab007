"""The life domains in which people tell what is the matter. The choice only decides what is asked first."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from rechtop.rules.law import Law

WEIGHT = 3.0
"""How many times more a right of a chosen domain weighs in the order of the questions."""


@dataclass(frozen=True)
class Domain:
    """A part of life, with examples in the words of who it happens to, and the rights that belong to it."""

    id: str  # also the name of its icon
    title: str
    examples: str
    rights: tuple[str, ...]


DOMAINS = (
    Domain(
        "geld",
        "Geld",
        "Te weinig om rond te komen, rekeningen, pensioen of uitkering.",
        (
            "leefloon", "maatschappelijke_dienstverlening", "inkomensgarantie_ouderen",
            "inkomensvervangende_tegemoetkoming", "zorgbudget_ouderen", "groeipakket_sociale_toeslag",
            "verwarmingstoelage", "sociaal_tarief_energie", "sociaal_tarief_water",
        ),
    ),
    Domain(
        "wonen",
        "Wonen",
        "Huur te hoog, een woning zoeken, uit huis moeten, geen dak.",
        ("huurpremie", "maatschappelijke_dienstverlening", "leefloon", "juridische_tweedelijnsbijstand"),
    ),
    Domain(
        "energie",
        "Energie en water",
        "Een hoge factuur, afgesloten worden, de verwarming niet durven aanzetten.",
        ("sociaal_tarief_energie", "sociaal_tarief_water", "verwarmingstoelage", "maatschappelijke_dienstverlening"),
    ),
    Domain(
        "gezondheid",
        "Gezondheid en zorg",
        "Ziek zijn, een handicap, dure dokter of apotheek, hulp nodig thuis.",
        (
            "verhoogde_tegemoetkoming", "dringende_medische_hulp", "inkomensvervangende_tegemoetkoming",
            "integratietegemoetkoming", "zorgbudget_ouderen", "maatschappelijke_dienstverlening",
        ),
    ),
    Domain(
        "gezin",
        "Gezin en kinderen",
        "Een kind erbij, alleen voor kinderen zorgen, uit elkaar gaan.",
        ("groeipakket_basisbedrag", "groeipakket_sociale_toeslag", "schooltoeslag", "leefloon"),
    ),
    Domain(
        "werk",
        "Werk",
        "Geen werk, ontslagen, weinig uren, ziek geworden op het werk.",
        (
            "leefloon", "inkomensvervangende_tegemoetkoming", "verhoogde_tegemoetkoming",
            "groeipakket_sociale_toeslag",
        ),
    ),
    Domain(
        "school",
        "School en studie",
        "Schoolrekeningen, studeren, op eigen benen staan als student.",
        ("schooltoeslag", "groeipakket_basisbedrag", "leefloon"),
    ),
    Domain(
        "verblijf",
        "Verblijf en papieren",
        "Geen papieren, asiel, nieuw in België.",
        ("dringende_medische_hulp", "maatschappelijke_dienstverlening", "leefloon", "juridische_tweedelijnsbijstand"),
    ),
    Domain(
        "recht",
        "Advocaat en schulden",
        "Een brief van de deurwaarder, een rechtszaak, schulden, een scheiding.",
        ("juridische_tweedelijnsbijstand", "maatschappelijke_dienstverlening", "leefloon"),
    ),
)  # fmt: skip


def open_domains(law: Law) -> list[Domain]:
    """The domains in which this law has a right."""
    return [domain for domain in DOMAINS if any(right in law.rights for right in domain.rights)]


ONE_RIGHT = "recht:"
"""What stands before the id of a right that somebody came for, among what was chosen."""


def weights(chosen: Collection[str]) -> dict[str, float]:
    """How many times more each right weighs, for the domains that were chosen and the rights one came for."""
    found = {right: WEIGHT for domain in DOMAINS if domain.id in chosen for right in domain.rights}
    return found | {name.removeprefix(ONE_RIGHT): WEIGHT**2 for name in chosen if name.startswith(ONE_RIGHT)}
