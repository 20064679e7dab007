"""The names that IPDC-LPDC uses: vocabularies, code lists, and the codes of areas."""

from __future__ import annotations

from urllib.parse import quote, unquote

from rdflib import Namespace, URIRef

from rechtop.organisations.models import AreaLevel

LPDC = Namespace("https://productencatalogus.data.vlaanderen.be/ns/ipdc-lpdc#")
LIST = Namespace("https://productencatalogus.data.vlaanderen.be/id/concept/")
M8G = Namespace("http://data.europa.eu/m8g/")
CPSV = Namespace("http://purl.org/vocab/cpsv#")
BELGIF = Namespace("http://vocab.belgif.be/ns/publicservice#")
PAV = Namespace("http://purl.org/pav/")
WEB = Namespace("http://schema.org/")
LOCN = Namespace("http://www.w3.org/ns/locn#")
ADRES = Namespace("https://data.vlaanderen.be/ns/adres#")
TONGUE = Namespace("http://publications.europa.eu/resource/authority/language/")
NUTS = "http://data.europa.eu/nuts/code/"
SUBJECT = "urn:rechtop:onderwerp:"
AREA = "urn:rechtop:gebied:"
NO_AREA = URIRef(f"{AREA}onbekend")
"""IPDC wants an area with every service; where it is not known, this says so."""

FORMAL = "nl-be-x-formal"
"""The tag of Dutch that says "u"."""

LANGUAGES = {"nl": "NLD", "fr": "FRA", "de": "DEU", "en": "ENG"}
"""The languages that IPDC has a code for."""

THEMES = {
    "geld": "WelzijnGezondheid",
    "wonen": "BouwenWonen",
    "energie": "MilieuEnergie",
    "gezondheid": "WelzijnGezondheid",
    "gezin": "WelzijnGezondheid",
    "werk": "EconomieWerk",
    "school": "OnderwijsWetenschap",
    "verblijf": "BurgerOverheid",
    "recht": "BurgerOverheid",
    "vervoer": "MobiliteitOpenbareWerken",
    "vrije_tijd": "CultuurSportVrijeTijd",
}
"""The theme of IPDC for each part of life. Several parts share a theme, so the way back is not unique."""

_PROVINCES = {
    "Antwerpen": "BE21",
    "Limburg": "BE22",
    "Oost-Vlaanderen": "BE23",
    "Vlaams-Brabant": "BE24",
    "West-Vlaanderen": "BE25",
}
_DISTRICTS = {
    "11": "BE211", "12": "BE212", "13": "BE213", "21": "BE100", "23": "BE241", "24": "BE242",
    "31": "BE251", "32": "BE252", "33": "BE253", "34": "BE254", "35": "BE255", "36": "BE256", "37": "BE257",
    "38": "BE258", "41": "BE231", "42": "BE232", "43": "BE233", "44": "BE234", "45": "BE235", "46": "BE236",
    "71": "BE224", "72": "BE225", "73": "BE223",
}  # fmt: skip
"""The NUTS code of a district (arrondissement) by the first two figures of the NIS codes of its municipalities."""

_WHOLE = {"BE2": AreaLevel.FLANDERS, "BE": AreaLevel.BELGIUM}


def area_uri(level: str, code: str) -> URIRef:
    """The address of an area: that of Eurostat where it has one, else one of our own."""
    if level == AreaLevel.MUNICIPALITY and len(code) == 5 and code.isdigit() and code[:2] in _DISTRICTS:
        return URIRef(f"{NUTS}{_DISTRICTS[code[:2]]}{code}")
    if level == AreaLevel.PROVINCE and code in _PROVINCES:
        return URIRef(NUTS + _PROVINCES[code])
    for nuts, whole in _WHOLE.items():
        if level == whole:
            return URIRef(NUTS + nuts)
    return URIRef(f"{AREA}{quote(level, safe='')}:{quote(code, safe='')}")


def area_of(uri: str) -> tuple[str, str] | None:
    """The level and the code of an area by its address; None when it is none that is known."""
    if uri.startswith(AREA):
        level, _, code = uri.removeprefix(AREA).partition(":")
        return (unquote(level), unquote(code)) if level in AreaLevel.values else None
    nuts = uri.removeprefix(NUTS) if uri.startswith(NUTS) else ""
    if nuts in _WHOLE:
        return _WHOLE[nuts].value, ""
    for province, code in _PROVINCES.items():
        if nuts == code:
            return AreaLevel.PROVINCE.value, province
    nis = nuts[-5:]
    if len(nuts) == 10 and _DISTRICTS.get(nis[:2]) and nis.isdigit():
        return AreaLevel.MUNICIPALITY.value, nis
    return None


def subject_uri(taxonomy: str, code: str) -> URIRef:
    """The address of a subject: IPDC has none, so it is one of our own."""
    return URIRef(f"{SUBJECT}{quote(taxonomy, safe='')}:{quote(code, safe='')}")


def subject_of(uri: str) -> tuple[str, str] | None:
    """The taxonomy and the code of a subject by its address; None when it is none of ours."""
    if not uri.startswith(SUBJECT):
        return None
    taxonomy, _, code = uri.removeprefix(SUBJECT).partition(":")
    return (unquote(taxonomy), unquote(code)) if taxonomy and code else None
