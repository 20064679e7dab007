"""What people in Flanders say instead of what the law says: words that stand for one another in a search."""

from __future__ import annotations

from collections import defaultdict

from rechtop.law.everyday.spelling import plain, sound

ALIKE = (
    "mutualiteit ziekenfonds mutuelle",
    "mazout mazoet stookolie",
    "elektriciteit stroom elektriek electriek licht",
    "verwarming verwarmen chauffage stoken",
    "bejaarde oudere senior gepensioneerde bejaard",
    "rusthuis woonzorgcentrum bejaardentehuis rustoord",
    "creche kinderopvang kribbe kinderdagverblijf onthaalmoeder onthaalouder babyopvang",
    "werkloos werkloosheid dop doppen stempelen stempelgeld dopgeld",
    "ontslagen ontslag afgedankt buitengegooid",
    "werk job baan jobke",
    "loon salaris pree wedde",
    "geld centen poen",
    "niks niets geen",
    "universiteit unief univ hogeschool",
    "middelbaar secundair humaniora",
    "lagere basisschool basisonderwijs lager",
    "beurs studiebeurs toelage",
    "vader papa pa",
    "moeder mama ma",
    "gestorven overleden overlijden dood sterven",
    "belasting taks taxen",
    "borg waarborg huurborg huurwaarborg",
    "arts dokter huisarts doktoor",
    "auto wagen voertuig",
    "wc toilet",
    "baas werkgever",
    "invalide mindervalide gehandicapte gehandicapt handicap",
    "kindergeld kinderbijslag groeipakket",
    "alimentatie onderhoudsgeld",
    "gsm telefoon smartphone",
    "wifi internet",
    "poetsvrouw poetshulp kuisvrouw kuisen schoonmaak poetsen",
    "woning huis appartement",
    "factuur rekening",
    "goedkoop goedkoper korting verminderd",
    "lening lenen krediet",
    "luier pamper",
    "eten voedsel maaltijd voedselpakket honger",
    "vervoer rijden rijdt chauffeur",
    "down beperking handicap",
    "duur hoog betalen kost",
    "ziek ziekte depressie depressief psychisch burnout",
    "uithuiszetting uitgezet huisuitzetting",
    "trein nmbs",
    "bus lijnbus tram",
    "asielzoeker vluchteling asiel",
    "domicilie adres",
    "ex gescheiden",
    "geboorte baby bevalling",
    "rolstoel karretje",
    "ocmw steun",
    "tandarts tanden",
    "cursus opleiding les",
)
"""Each line holds words that mean nearly the same at a counter; the order does not matter."""


def _table() -> dict[str, frozenset[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for line in ALIKE:
        heard = {sound(word) for word in plain(line)}
        for word in heard:
            found[word] |= heard - {word}
    return {word: frozenset(others) for word, others in found.items()}


OTHERS = _table()
"""For the sound of a word, the sounds of what else people say for it."""

URGENT = frozenset(
    sound(word)
    for word in plain(
        "slaan slaat slaagt geslagen geweld gewelddadig mishandeld mishandeling misbruik misbruikt bedreigd bedreigt"
        " bang zelfmoord zelfdoding verkracht verkrachting vluchthuis stalking vannacht crisis brand"
    )
)
"""Words after which a page first says whom to call now, as they sound."""

SMALL = frozenset(
    "aan al alle als altijd ben bij dan dat de die dit door een en er gaan gaat ge geen graag had heb hebben heeft"
    " het hij hoe hun iemand ik in is ja je jullie kan kom komt krijg krijgen kunnen kunt maar maken man me meer met"
    " mij mijn mn moet moeten mogen na naar niet niets nog nooit nu of om ons onze ook op over paar per s t te ten tot"
    " u uit uw van veel voor vrouw waar waarom wanneer wat we weer wel wie wij wil willen word worden wordt z zal ze"
    " zich zij zijn zo zonder zou".split()
)
"""Words that tell no right from another."""
