"""Which column may be what: the things that can be read from a table, and guesses from the names of columns."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from unicodedata import combining, normalize

from rapidfuzz import fuzz, process

from rechtop.organisations.models import ColumnChoice

SERVICE, ORGANISATION, PLACE, HOURS = "de dienst", "de organisatie", "de plaats", "de uren"


@dataclass(frozen=True, slots=True)
class Target:
    """Something to read: its key, what it is called, the group it stands in, and names that its column may have."""

    key: str
    label: str
    group: str
    names: tuple[str, ...]


def _target(key: str, label: str, group: str, names: str) -> Target:
    return Target(key, label, group, tuple(names.split("|")))


TARGETS = (
    _target("key", "nummer van de dienst", SERVICE, "id|nummer|dienst id|service id|code|externe id|identifier"),
    _target("name", "naam van de dienst", SERVICE, "naam|dienst|naam dienst|name|service|service name|aanbod|titel"),
    _target("alternate_name", "andere naam", SERVICE, "andere naam|alternate name|roepnaam|afkorting"),
    _target("description", "wat men er krijgt", SERVICE, "omschrijving|beschrijving|description|wat|uitleg"),
    _target("for_whom", "voor wie", SERVICE, "voor wie|doelgroep|eligibility description|eligibility|publiek"),
    _target("conditions", "voorwaarden", SERVICE, "voorwaarden|voorwaarde|conditions"),
    _target("minimum_age", "vanaf leeftijd", SERVICE, "minimum age|vanaf leeftijd|minimumleeftijd|leeftijd van"),
    _target("maximum_age", "tot en met leeftijd", SERVICE, "maximum age|tot leeftijd|maximumleeftijd|leeftijd tot"),
    _target("how_to_apply", "hoe men het vraagt", SERVICE, "hoe aanvragen|application process|aanmelding|procedure"),
    _target("documents", "papieren", SERVICE, "documenten|papieren|breng mee|meebrengen"),
    _target("cost_note", "prijs", SERVICE, "prijs|kostprijs|kosten|tarief|fees|fees description|bijdrage"),
    _target("languages", "talen", SERVICE, "talen|taal|languages|language"),
    _target("search_words", "zoekwoorden", SERVICE, "zoekwoorden|trefwoorden|keywords|tags"),
    _target("topics", "deel van het leven", SERVICE, "levensdomein|levensdomeinen|domein|thema|rubriek|onderwerp"),
    _target("areas", "uit welk gebied", SERVICE, "gebied|gebieden|werkgebied|werkingsgebied|service area|bereik"),
    _target("email", "e-mail van de dienst", SERVICE, "e-mail|email|mail|e-mailadres"),
    _target("url", "website van de dienst", SERVICE, "website|url|webadres|link|site"),
    _target("phones", "telefoon van de dienst", SERVICE, "telefoon|tel|telefoonnummer|phone|phones|gsm"),
    _target("alert", "belangrijk bericht", SERVICE, "bericht|alert|melding"),
    _target("organisation.key", "nummer van de organisatie", ORGANISATION, "organisatie id|organization id"),
    _target("organisation.name", "naam van de organisatie", ORGANISATION,
            "organisatie|naam organisatie|organization|organization name|aanbieder|voorziening|vereniging"),
    _target("organisation.kbo", "ondernemingsnummer (KBO)", ORGANISATION,
            "kbo|kbo nummer|ondernemingsnummer|bce|vat|btw nummer"),
    _target("organisation.description", "wat de organisatie doet", ORGANISATION,
            "omschrijving organisatie|organization description"),
    _target("organisation.email", "e-mail van de organisatie", ORGANISATION, "e-mail organisatie|organization email"),
    _target("organisation.website", "website van de organisatie", ORGANISATION,
            "website organisatie|organization website"),
    _target("organisation.phones", "telefoon van de organisatie", ORGANISATION,
            "telefoon organisatie|organization phone"),
    _target("place.key", "nummer van de plaats", PLACE, "plaats id|locatie id|location id"),
    _target("place.name", "naam van de plaats", PLACE, "naam plaats|locatie|location|location name|gebouw"),
    _target("place.address", "adres in één kolom", PLACE, "adres|address|volledig adres"),
    _target("place.street", "straat", PLACE, "straat|straatnaam|street|address 1"),
    _target("place.house_number", "huisnummer", PLACE, "huisnummer|huisnr|house number|nr|straatnummer"),
    _target("place.box", "bus", PLACE, "bus|busnummer|box"),
    _target("place.postcode", "postcode", PLACE, "postcode|postnummer|postal code|zip"),
    _target("place.city", "plaats of gemeente", PLACE, "gemeente|stad|plaats|city|woonplaats|deelgemeente"),
    _target("place.latitude", "breedte", PLACE, "breedte|breedtegraad|latitude|lat|y"),
    _target("place.longitude", "lengte", PLACE, "lengte|lengtegraad|longitude|lon|lng|x"),
    _target("place.transport", "bus, tram of trein", PLACE, "openbaar vervoer|transportation|halte"),
    _target("hours", "openingsuren in één kolom", HOURS, "openingsuren|uren|hours|opening hours|openingstijden"),
    _target("hours.ma", "uren op maandag", HOURS, "maandag|ma|monday"),
    _target("hours.di", "uren op dinsdag", HOURS, "dinsdag|di|tuesday"),
    _target("hours.wo", "uren op woensdag", HOURS, "woensdag|wo|wednesday"),
    _target("hours.do", "uren op donderdag", HOURS, "donderdag|do|thursday"),
    _target("hours.vr", "uren op vrijdag", HOURS, "vrijdag|vr|friday"),
    _target("hours.za", "uren op zaterdag", HOURS, "zaterdag|za|saturday"),
    _target("hours.zo", "uren op zondag", HOURS, "zondag|zo|sunday"),
)  # fmt: skip
"""Everything that a column can be, in the order in which it is offered."""

BY_KEY: Mapping[str, Target] = {target.key: target for target in TARGETS}
_NAMES = {name: target.key for target in reversed(TARGETS) for name in (*target.names, target.label)}
NEAR = 88
"""How alike (of 100) a name must be to be proposed."""


def normal(name: str) -> str:
    """A name of a column without capitals, accents and marks between its words."""
    bare = "".join(sign for sign in normalize("NFKD", name) if not combining(sign))
    return " ".join(re.sub(r"[^a-z0-9]+", " ", bare.casefold()).split())


_NORMAL = {normal(name): key for name, key in _NAMES.items()}


def proposed(header: Sequence[str]) -> dict[str, str]:
    """For each column what it probably is: as the last time with these columns, else by its name. Each thing once."""
    held = ColumnChoice.objects.filter(header=header_key(header)).first()
    if held is not None:
        return {name: key for name, key in held.columns.items() if key in BY_KEY and name in header}
    found: dict[str, str] = {}
    taken: set[str] = set()
    exact = [(name, _NORMAL.get(normal(name), "")) for name in header]
    near = [(name, _nearest(normal(name))) for name, key in exact if not key]
    for name, key in [*exact, *near]:
        if key and key not in taken:
            taken.add(key)
            found[name] = key
    return found


def _nearest(name: str) -> str:
    if len(name) < 4:
        return ""
    best = process.extractOne(name, _NORMAL.keys(), scorer=fuzz.token_sort_ratio, score_cutoff=NEAR)
    return _NORMAL[best[0]] if best is not None else ""


def remember(header: Sequence[str], columns: Mapping[str, str], on: date) -> None:
    """Keep a choice for the next file with these columns."""
    ColumnChoice.objects.update_or_create(header=header_key(header), defaults={"columns": dict(columns), "used_on": on})


def header_key(header: Sequence[str]) -> str:
    """By what a set of columns is known again, in whatever order."""
    return hashlib.sha256("\n".join(sorted(normal(name) for name in header)).encode()).hexdigest()


def wrong_in(columns: Mapping[str, str], *, has_organisation: bool) -> list[str]:
    """Why a choice of columns cannot be used; nothing when it can."""
    chosen = [key for key in columns.values() if key]
    found = [
        f"Twee kolommen zijn allebei “{BY_KEY[key].label}”. Kies er een."
        for key in dict.fromkeys(chosen)
        if chosen.count(key) > 1
    ]
    if "name" not in chosen:
        found.append("Kies welke kolom de naam van de dienst is.")
    if not has_organisation and not {"organisation.name", "organisation.kbo", "organisation.key"} & set(chosen):
        found.append("Kies welke kolom de organisatie is, of schrijf hieronder van welke organisatie alles is.")
    return found
