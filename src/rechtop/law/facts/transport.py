"""Public transport: what opens a free or cheap season ticket, and the train trip that a price is computed for."""

from __future__ import annotations

from rechtop.law.facts import documents as d
from rechtop.rules.facts import Entity, Sensitivity, choice_fact, number_fact, truth_fact
from rechtop.rules.units import EUR, PERCENT

registered_vaph = truth_fact(
    "registered_vaph",
    Entity.PERSON,
    "Bent u ingeschreven bij het VAPH (Vlaams Agentschap voor Personen met een Handicap)?",
    why="Dan is een abonnement van De Lijn gratis.",
    document=d.NO_PAPER,
    sensitivity=Sensitivity.DELICATE,
)
"""Registered is wider than a recognition that other rights ask, and than a budget that is paid."""

vdab_btom = truth_fact(
    "vdab_btom",
    Entity.PERSON,
    "Hebt u bij de VDAB recht op bijzondere maatregelen voor werk (BTOM) door een handicap?",
    why="Dan is een abonnement van De Lijn gratis.",
    document=d.UNEMPLOYMENT,
    sensitivity=Sensitivity.DELICATE,
)

assisted_living_youth = truth_fact(
    "assisted_living_youth",
    Entity.PERSON,
    "Woont u als jongere zelfstandig met begeleiding van de jeugdhulp?",
    why="Jongeren met begeleiding krijgen een goedkoop abonnement van De Lijn.",
    document=d.NO_PAPER,
    sensitivity=Sensitivity.PRIVATE,
)

visual_invalidity_percent = number_fact(
    "visual_invalidity_percent",
    Entity.PERSON,
    "Hoeveel procent blijvende invaliditeit hebt u door uw ogen? Geef 0 als u goed ziet of geen oogziekte hebt.",
    PERCENT,
    0,
    100,
    decimals=0,
    typical=(90,),
    why="Vanaf 90 % reist u gratis met trein, bus, tram en metro.",
    document=d.DISABILITY,
    sensitivity=Sensitivity.DELICATE,
    effort=2,
)
"""As the FOD Sociale Zekerheid or an eye doctor found it. 0 is: no trouble with the eyes; not examined is unknown."""

train_trip = choice_fact(
    "train_trip",
    Entity.PERSON,
    "Hoe reist u met de trein?",
    (
        ("second_off_peak", "in tweede klas, in het weekend of buiten de spits"),
        ("second_peak", "in tweede klas, in de spits (van 6 tot 9 uur of van 16 tot 18 uur)"),
        ("first", "in eerste klas"),
    ),
    groups=(("second", "in tweede klas", ("second_off_peak", "second_peak")),),
    why="De korting is er alleen in tweede klas. Buiten de spits kan ze hoger zijn.",
    document=d.NO_PAPER,
)
"""Off peak as the railways define it since October 2025: before 6, from 9 to 16, after 18, and at weekends."""

train_plus = truth_fact(
    "train_plus",
    Entity.PERSON,
    "Hebt u een kaart Train+ van de NMBS?",
    why="Met die kaart is de korting buiten de spits hoger.",
    document=d.NO_PAPER,
    changeable=True,
)

train_ticket_price = number_fact(
    "train_ticket_price",
    Entity.PERSON,
    "Hoeveel kost het gewone treinticket voor uw rit, zonder korting?",
    EUR,
    0,
    200,
    typical=(10, 20),
    why="Zo ziet u hoeveel u met de korting betaalt.",
    document=d.NO_PAPER,
)
