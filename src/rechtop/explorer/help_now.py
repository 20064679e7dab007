"""Who helps right now: public numbers for Flanders, each with the page on which it stands. Nothing local is made up.

``seen`` says what was read: ``official`` is a page of the service or of a government, ``secondary`` one of somebody
else. Hours change; where no certain source was found, the text says where they stand instead of naming them.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass


@dataclass(frozen=True)
class Source:
    """The page on which a number was read."""

    title: str
    url: str
    seen: str  # official or secondary


@dataclass(frozen=True)
class Line:
    """Somebody to call (``number`` as people say it) or to go to (no number)."""

    name: str
    about: str
    number: str = ""
    hours: str = ""
    source: Source | None = None

    @property
    def dial(self) -> str:
        """The number as a telephone dials it."""
        return self.number.replace(" ", "")


@dataclass(frozen=True)
class Situation:
    """What is wrong, in the words of who it happens to, and who helps, in this order."""

    id: str
    title: str
    lines: tuple[Line, ...]
    advice: tuple[str, ...] = ()


EMERGENCY = Line(
    "Noodnummer",
    "Ziekenwagen, brandweer of politie. Bij gevaar voor uw leven of dat van een ander.",
    "112",
    "Dag en nacht, gratis.",
    Source("Noodoproepen, gemeente Ichtegem", "https://www.ichtegem.be/noodoproepen", "official"),
)
POLICE = Line(
    "Dringende politiehulp",
    "Als iemand u bedreigt of slaat.",
    "101",
    "Dag en nacht, gratis.",
    Source("Noodoproepen, gemeente Ichtegem", "https://www.ichtegem.be/noodoproepen", "official"),
)
VIOLENCE = Line(
    "Hulplijn 1712",
    "Over geweld, misbruik en kindermishandeling. U hoeft uw naam niet te zeggen.",
    "1712",
    "Gratis. Niet dag en nacht: de uren staan op 1712.be.",
    Source("Over 1712", "https://www.1712.be/nl/over-1712", "official"),
)
DOCTOR = Line(
    "Huisarts van wacht",
    "’s Avonds, ’s nachts, in het weekend en op feestdagen. Overdag belt u uw eigen huisarts.",
    "1733",
    "Werkt niet in elke gemeente. Elders geldt een plaatselijk nummer.",
    Source(
        "Het nummer 1733, Gezond België",
        "https://www.gezondbelgie.be/nl/blikvanger-gezondheidszorg/"
        "dringende-medische-en-psychosociale-hulpverlening/organisatie/het-nummer-1733",
        "official",
    ),
)
PHARMACY = Line(
    "Apotheek van wacht",
    "Op apotheek.be vindt u de apotheek die nu open is. Met een voorschrift betaalt u geen toeslag voor de wacht.",
    source=Source(
        "De wachtdiensten, Algemene Pharmaceutische Bond",
        "https://www.apb.be/nl/corp/volksgezondheid/De-apotheek/De-wachtdiensten/Pages/default.aspx",
        "official",
    ),
)
CAW = Line(
    "CAW (Centrum Algemeen Welzijnswerk)",
    "Voor onderdak, geweld, schulden en elk ander probleem.",
    "0800 13 500",
    "Gratis. Op werkdagen overdag.",
    Source(
        "CAW Limburg in Tongeren, Het Belang van Limburg", "https://www.hbvl.be/cnt/dmf20221023_95927722", "secondary"
    ),
)


def ocmw(about: str) -> Line:
    """The OCMW of the place: its number is never guessed."""
    return Line("Het OCMW van de gemeente waar u bent", f"{about} Telefoon: onbekend. Vraag het aan de gemeente.")


LISTENING = Line(
    "Tele-Onthaal",
    "Iemand die luistert, wat er ook is.",
    "106",
    "Dag en nacht, gratis. U hoeft uw naam niet te zeggen.",
    Source(
        "Meer oproepen voor Tele-Onthaal, Focus-WTV",
        "https://focus-wtv.be/nieuws/meer-oproepen-voor-tele-onthaal-vlaanderen-met-extra-geld-vrij",
        "secondary",
    ),
)
SUICIDE = Line(
    "Zelfmoordlijn",
    "Als u aan zelfdoding denkt, of ongerust bent over iemand.",
    "1813",
    "Dag en nacht, gratis. U hoeft uw naam niet te zeggen.",
    Source(
        "Nieuw nummer zelfmoordlijn, VTM Nieuws",
        "https://nieuws.vtm.be/binnenland/67758-nieuw-nummer-zelfmoordlijn1813",
        "secondary",
    ),
)
CHILDREN = Line(
    "Awel",
    "Voor kinderen en jongeren.",
    "102",
    "Gratis. Niet dag en nacht: de uren staan op awel.be.",
    Source(
        "Ruim 23.000 contacten voor Awel, Het Laatste Nieuws",
        "https://www.hln.be/nieuws/binnenland/"
        "ruim-23-000-contacten-met-kinderen-en-jongeren-voor-awel-de-voormalige-kinder-en-jongerentelefoon~a1065a0b/",
        "secondary",
    ),
)
GRID = Line(
    "Fluvius (netbeheerder)",
    "De netbeheerder van stroom en gas in Vlaanderen.",
    "078 35 35 34",
    "Op werkdagen.",
    Source(
        "Meterstanden doorgeven, Fluvius",
        "https://fluvius.be/nl/meters-en-meterstanden/wanneer-meterstanden-doorgeven",
        "official",
    ),
)

SITUATIONS: tuple[Situation, ...] = (
    Situation("gevaar", "Er is nu gevaar", (EMERGENCY, POLICE)),
    Situation(
        "geweld",
        "Iemand doet mij of mijn kind pijn",
        (POLICE, VIOLENCE, CAW),
        ("Bent u niet veilig thuis? Bel vanaf een andere plaats, als dat kan.",),
    ),
    Situation(
        "slaapplaats",
        "Ik heb vannacht geen bed",
        (ocmw("Vraag een slaapplaats. Dat kan ook zonder adres."), CAW),
        (
            "Ga vandaag nog, vóór het OCMW sluit. Nachtopvang verschilt per stad.",
            "Is alles gesloten? In sommige steden weet de politie waar er die nacht opvang is.",
        ),
    ),
    Situation(
        "eten",
        "Ik heb geen eten of geen geld voor eten",
        (ocmw("Vraag dringende hulp: een voedselpakket of geld voor enkele dagen."), CAW),
    ),
    Situation(
        "uithuiszetting",
        "Ik moet uit mijn huis: brief van de rechtbank of de deurwaarder",
        (ocmw("Neem de brief mee. Vraag een afbetaling, een gratis advocaat of een andere woning."), CAW),
        (
            "Ga naar de zitting van de vrederechter. Kunt u niet gaan? Geef iemand een volmacht.",
            "Wacht niet tot de datum in de brief. De kosten van een uitzetting betaalt u zelf.",
        ),
    ),
    Situation(
        "energie",
        "Mijn stroom, gas of water wordt afgesloten",
        (ocmw("Vraag een afbetalingsplan. Bent u al afgesloten? Vraag hoe u opnieuw wordt aangesloten."), GRID),
        ("Kreeg u een uitnodiging van de lokale adviescommissie (LAC)? Ga ernaartoe. U mag iemand meebrengen.",),
    ),
    Situation(
        "ziek",
        "Ik ben ziek of heb geneesmiddelen nodig",
        (EMERGENCY, DOCTOR, PHARMACY, ocmw("Als u de dokter niet kunt betalen, ook als u geen papieren hebt.")),
    ),
    Situation("praten", "Ik zie het niet meer zitten", (SUICIDE, LISTENING, CHILDREN)),
)
"""In the order of the page: what cannot wait a minute first."""

ADVICE_SOURCES = (
    Source("Uithuiszetting, gemeente Lille", "https://www.lille.be/uithuiszetting", "official"),
    Source(
        "Advies van de Lokale Adviescommissie, gemeente Dilbeek",
        "https://www.dilbeek.be/nl/"
        "advies-van-de-lokale-adviescommissie-lac-over-afsluiting-heraansluiting-van-elektriciteit-aardgas",
        "official",
    ),
    Source("Budgetmeter en adviescommissie, gemeente Schoten", "https://www.schoten.be/budgetmeter", "official"),
    Source("Crisisnetwerk, stad Oostende", "https://www.oostende.be/producten/detail/267/crisisnetwerk", "official"),
    Source("Voedselbedeling, gemeente Oostrozebeke", "https://www.oostrozebeke.be/voedselbedeling", "official"),
)
"""Where the advice about eviction, energy, shelter and food was read."""


def sources() -> list[Source]:
    """Every page that was used, once, in the order of the page."""
    lines = [line for situation in SITUATIONS for line in situation.lines]
    found = [*(line.source for line in lines if line.source is not None), *ADVICE_SOURCES]
    return list({source.url: source for source in found}.values())


def told_of(ids: Collection[str]) -> list[str]:
    """Who helps in these situations, line by line, for paper and for the command line."""
    lines: list[str] = []
    for situation in SITUATIONS:
        if situation.id in ids:
            lines.append(situation.title)
            lines += [
                f"  {line.name}{': ' + line.number if line.number else ''}. {line.about}" for line in situation.lines
            ]
            lines += [f"  {advice}" for advice in situation.advice]
    return lines
