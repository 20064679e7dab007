"""Where a right is looked for: parts of life, things that happen to people, and the fundamental rights."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Domain:
    """A part of life, with examples in the words of who it happens to."""

    id: str  # also the name of its icon
    title: str
    examples: str


DOMAINS = (
    Domain("geld", "Geld", "Te weinig om rond te komen, rekeningen, pensioen of uitkering."),
    Domain("wonen", "Wonen", "Huur te hoog, een woning zoeken, uit huis moeten, geen dak."),
    Domain("energie", "Energie en water", "Een hoge factuur, afgesloten worden, de verwarming niet durven aanzetten."),
    Domain("gezondheid", "Gezondheid en zorg", "Ziek zijn, een handicap, dure dokter of apotheek, hulp nodig thuis."),
    Domain("gezin", "Gezin en kinderen", "Een kind erbij, alleen voor kinderen zorgen, uit elkaar gaan."),
    Domain("werk", "Werk", "Geen werk, ontslagen, weinig uren, ziek geworden op het werk."),
    Domain("school", "School en studie", "Schoolrekeningen, studeren, op eigen benen staan als student."),
    Domain("verblijf", "Verblijf en papieren", "Geen papieren, asiel, nieuw in België."),
    Domain("recht", "Advocaat en schulden", "Een brief van de deurwaarder, een rechtszaak, schulden, een scheiding."),
    Domain("vervoer", "Vervoer", "Bus en trein te duur, parkeren met een handicap, een auto aanpassen."),
    Domain("vrije_tijd", "Vrije tijd", "Sport, kamp, cultuur of een club, buiten komen, mensen ontmoeten."),
)
"""The parts of life, in the order in which they are shown. A right names its own in ``about.yaml``."""

EVENTS = {
    "geboorte": "Er komt een kind",
    "kind_naar_school": "Mijn kind gaat naar school",
    "studeren": "Ik ga studeren",
    "alleen_wonen": "Ik ga alleen wonen",
    "werk_verliezen": "Ik verlies mijn werk",
    "werk_vinden": "Ik begin te werken",
    "ziek_worden": "Ik word ziek",
    "handicap": "Ik heb een handicap of mijn kind heeft er een",
    "ouder_worden": "Ik word ouder of ga met pensioen",
    "zorgen_voor_iemand": "Ik zorg voor iemand",
    "uit_elkaar_gaan": "Wij gaan uit elkaar",
    "overlijden": "Iemand is gestorven",
    "verhuizen": "Ik verhuis",
    "huis_kopen": "Ik koop een huis",
    "verbouwen": "Ik verbouw mijn woning",
    "schulden": "Ik heb schulden",
    "dakloos": "Ik heb geen huis meer",
    "afgesloten_energie": "Ik dreig zonder stroom, gas of water te vallen",
    "nieuw_in_belgie": "Ik ben nieuw in België",
}
"""What happens to people, in their words, in the order in which it is shown."""

GRONDRECHTEN = {
    "inkomen": "Inkomen",
    "arbeid": "Werk",
    "gezondheid": "Gezondheid",
    "juridische_bijstand": "Hulp van het recht",
    "huisvesting": "Wonen",
    "leefmilieu": "Een gezond leefmilieu",
    "sociale_culturele_ontplooiing": "Cultuur en vrije tijd",
    "onderwijs": "Onderwijs",
}
"""The fundamental rights of article 2 of the decree of 9 February 2018 (article 23 of the Constitution, education)."""


@dataclass(frozen=True)
class Office:
    """Where people go: a place they know, and one sentence on how to reach it."""

    id: str
    title: str
    reach: str


OFFICES = (
    Office("ocmw", "OCMW of sociaal huis", "Elke gemeente heeft een OCMW. U mag er met elke vraag binnenstappen."),
    Office("gemeente", "Gemeente", "Ga naar het gemeentehuis, of bel de gemeente waar u woont."),
    Office("ziekenfonds", "Ziekenfonds (mutualiteit)", "Bel uw ziekenfonds. Vraag de dienst maatschappelijk werk."),
    Office("zorgkas", "Zorgkas", "Uw zorgkas hoort meestal bij uw ziekenfonds. Vraag het daar."),
    Office("zorg", "Dokter, coach of thuiszorg", "Begin bij uw huisarts, of bel een dienst voor gezinszorg."),
    Office(
        "groeipakket", "Groeipakket en Kind en Gezin", "Vraag het aan wie uw kinderbijslag betaalt, of aan de opvang."
    ),
    Office("school", "School of studietoelagen", "Vraag het op school, of aan de dienst voor studenten."),
    Office("wonen", "Woonmaatschappij, Woningfonds of Energiehuis", "Het woonloket van uw gemeente wijst u de weg."),
    Office("energie", "Energie, water en internet", "Kijk op uw factuur wie u levert, en bel dat bedrijf."),
    Office("handicap", "FOD Sociale Zekerheid en VAPH (handicap)", "Uw OCMW of ziekenfonds helpt u met de aanvraag."),
    Office("pensioen", "Pensioendienst", "Ga naar een Pensioenpunt, of vraag het aan uw gemeente."),
    Office("werk", "RVA, VDAB en Departement Werk", "Een uitkering? Vraag ze bij uw vakbond of de Hulpkas (HVW)."),
    Office("belasting", "Belastingdienst", "Kijk op uw aanslag wie ze stuurde: Vlaanderen of de FOD Financiën."),
    Office("recht", "Rechtbank en advocaten", "Een eerste advies is gratis, op een zitdag in uw buurt."),
    Office("vervoer", "NMBS en De Lijn", "Ga naar een station of een Lijnwinkel, of bel."),
    Office("inburgering", "Agentschap Integratie en Inburgering", "In Gent heet het Amal, in Antwerpen Atlas."),
)
"""Who gives a right or where one asks for it, as people know it. A right names its own in ``about.yaml``, the first
one first; ``administered_by`` says it precisely."""

GIVES = {
    "maand": "geld, elke maand",
    "jaar": "geld, elk jaar",
    "eenmalig": "geld, één keer",
    "korting": "u betaalt minder",
    "lening": "een lening",
    "hulp": "hulp of een dienst",
    "werk": "werk",
    "statuut": "een erkenning of een kaart",
    "plicht": "een plicht",
}
"""What kind of thing a right gives, in words, in the order in which it is shown."""
