"""The page of findings: Markdown in plain Dutch, for who makes policy."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rechtop.law.sentences import dutch_day
from rechtop.proofs.findings import Finding
from rechtop.proofs.search import Search
from rechtop.proofs.translated import Share

TITLES = {
    "kliffen": (
        "Kliffen: één euro meer, veel minder recht",
        "Van elk recht dat geld geeft, de diepste val die we vonden. De grootste verliezen per jaar staan eerst.",
    ),
    "samen": (
        "Rechten die samen wegvallen",
        "Eén gezin verdient telkens iets meer. Hier staat waar rechten samen verdwijnen.",
    ),
    "kloven": (
        "Kloven: tussen twee rechten",
        "Rechten die op elkaar moeten volgen, en een tijd waarin iemand geen van beide heeft.",
    ),
    "tegenspraken": (
        "Voorwaarden die elkaar tegenspreken of nooit beslissen",
        "Een recht dat niemand kan hebben, of een voorwaarde die op zichzelf nooit iemand afwijst.",
    ),
    "takken": (
        "Takken die niemand bereikt",
        "Delen van een berekening waar geen enkel gezocht gezin komt. Vooral voor wie de regels onderhoudt.",
    ),
}


def page(search: Search, translated: Share, found: Mapping[str, Sequence[Finding]]) -> str:
    """Everything that was found, with how it was searched and what it does not prove."""
    lines = [
        "# Bevindingen: valkuilen in de wet, gezocht en nagerekend",
        "",
        "Deze bladzijde is gemaakt door `rechtop law prove`. Wijzig ze niet met de hand.",
        "Wat mensen erover nakeken, staat in [bevindingen-nagekeken.md](bevindingen-nagekeken.md).",
        "",
        f"- Dag: {dutch_day(search.on)}. Wet: `{search.law.hash[:23]}`, {len(search.law.rights)} rechten.",
        f"- Gelezen door de oplosser: {_percent(translated.translated)} van {translated.conditions} voorwaarden.",
        *[f"- Niet gelezen: `{one.condition}` ({one.shape}): {one.reason}" for one in translated.untranslated],
        "",
        "## Hoe u dit leest",
        "",
        "Alle gezinnen hier zijn verzonnen. Een computer zocht ze; niemand bestaat.",
        "Elk gezin is nagerekend met de regels die Rechtop aan het loket gebruikt. Wat niet klopte, is weggelaten.",
        "Bedragen die verouderd zijn, tellen hier met de laatste waarde die we kennen.",
        "Bij de kliffen krijgt een gezin nog niets.",
        "Bij rechten die samen wegvallen, krijgt het al alles waar het recht op heeft.",
        "Waar een mens moet oordelen, rekenen we dat het oordeel gunstig is.",
        "“Bewezen” geldt voor deze vormen van gezinnen, en voor één gegeven uit elke lijst:",
        "",
        *[f"- {shape.words}" for shape in search.shapes],
        "",
        "Een bevinding is geen verwijt. Ze kan een keuze van de wetgever zijn, of een fout van ons.",
        "",
        "| soort | bevindingen | waarvan regels van een ander jaar of seizoen |",
        "| --- | ---: | ---: |",
        *[f"| {TITLES[kind][0]} | {len(some)} | {sum(one.small for one in some)} |" for kind, some in found.items()],
        "",
    ]
    for kind, some in found.items():
        title, about = TITLES[kind]
        lines += [f"## {title}", "", about, ""]
        for number, finding in enumerate((one for one in some if not one.small), start=1):
            lines += _told(finding, number)
        lines += _small([one for one in some if one.small])
        if not some:
            lines += ["Niets gevonden.", ""]
    return "\n".join(lines).rstrip() + "\n"


def _percent(part: float) -> str:
    return f"{part * 100:.1f} %".replace(".", ",")


def _told(finding: Finding, number: int) -> list[str]:
    lines = [f"### {number}. {finding.title}", "", f"- **Wat:** {' '.join(finding.what)}"]
    if finding.for_whom:
        first, *more = finding.for_whom
        lines += [f"- **Voor wie (verzonnen):** {first}", *(f"  - {trait}" for trait in more)]
    lines += [
        f"- **Hoeveel:** {finding.how_much}",
        f"- **Bron:** {finding.source}",
        f"- **Hoe zeker:** {finding.sure}",
    ]
    if finding.doubts:
        lines += ["- **Wat we betwijfelen:**", *(f"  - {doubt}" for doubt in finding.doubts)]
    return [*lines, ""]


def _small(some: Sequence[Finding]) -> list[str]:
    """Rules of another year or season, one line each."""
    if not some:
        return []
    told = [f"- {finding.title}. {' '.join(finding.what[:2])}" for finding in some]
    return ["Alleen op deze dag, door een regel van een ander jaar of seizoen:", "", *told, ""]
