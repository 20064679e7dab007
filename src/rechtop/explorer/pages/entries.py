"""What the entries of a table of amounts are called in Dutch: "from_1_145" is a price from € 1,145."""

from __future__ import annotations

import re

_NAMES = {
    "min": "laagste",
    "max": "hoogste",
    "first": "eerste",
    "second": "tweede",
    "third": "derde",
    "fourth": "vierde",
    "fifth": "vijfde",
    "lowest": "laagste",
    "top": "hoogste",
    "youngest": "jongste kind",
    "appointment": "per aanstelling",
    "instance": "per procedure",
    "to_first": "eerste schijf",
    "to_second": "tweede schijf",
    "to_third": "derde schijf",
    "above": "boven de derde schijf",
    "low_1_2": "laag inkomen, 1 of 2 kinderen",
    "low_3plus": "laag inkomen, 3 of meer kinderen",
    "high_3plus": "hoger inkomen, 3 of meer kinderen",
    "ordinary": "gewoon",
    "normal": "gewoon",
    "social": "sociaal tarief",
    "contribution": "wat de gemeente bijlegt",
    "uplift_10": "met de verhoging van 10 %",
    "year": "per jaar",
    "quarter": "per kwartaal",
    "drinking_water": "drinkwater",
    "drainage": "afvoer",
    "treatment": "zuivering",
    "total": "samen",
    "alone": "alleen",
    "alone_disabled": "alleen, met een handicap",
    "other": "de anderen",
    "single": "alleen",
    "couple": "koppel",
    "family": "gezin",
    "head": "eerste volwassene",
    "adult": "volwassene",
    "reduced_groups": "wie korting heeft",
    "resident": "inwoner",
    "opportunity": "met kansentarief",
    "non_resident": "wie elders woont",
    "most": "meeste gemeenten",
    "halle_vilvoorde": "Halle-Vilvoorde en enkele Leuvense gemeenten",
    "gezinslast": "met een gezin ten laste",
    "voltijds": "wie altijd voltijds werkte",
    "deeltijds": "wie deeltijds werkte",
    "year_before": "jaar ervoor",
    "two_years_before": "twee jaar ervoor",
    "flat": "appartement of studio",
    "terraced_or_corner_max_2_open_sides": "rijhuis of hoekhuis, hoogstens 2 open zijden",
    "detached_or_more_than_2_open_sides": "vrijstaand, of meer dan 2 open zijden",
    "within_limit": "tot de grens",
    "below_125": "tot 125 % van de grens",
    "below_150": "tot 150 % van de grens",
    "above_150": "vanaf 150 % van de grens",
    "full": "helemaal stoppen",
    "half": "half stoppen",
    "half_alone": "half stoppen, wie alleen woont",
    "half_cohabiting_under_50": "half stoppen, samenwonend, jonger dan 50",
    "half_cohabiting_50_plus": "half stoppen, samenwonend, vanaf 50",
    "one_fifth": "een vijfde stoppen",
    "before20to50_during0": "van 20 tot 50 % naar niets",
    "before75_full_at_start_during80": "van 75 % of meer naar 80 %, voltijds bij het begin",
}
_PATTERNS = tuple(
    (re.compile(pattern), words)
    for pattern, words in (
        (r"below_(\d+)_(\d+)", r"onder € \1,\2"),
        (r"from_(\d+)_(\d+)", r"vanaf € \1,\2"),
        (r"from_(\d+)_to_(\d+)", r"van \1 tot \2"),
        (r"from_(\d+)", r"vanaf \1"),
        (r"under_(\d+)", r"onder \1"),
        (r"in_(\d+)", r"in \1 maanden"),
        (r"before(\d+)_during0", r"van \1 % of meer naar niets"),
        (r"before(\d+)_during(\d+)", r"van \1 % of meer naar \2 %"),
        (r"(alleen|samenwonend)_lt(\d+)", r"\1, jonger dan \2"),
        (r"(alleen|samenwonend)_(\d+)plus", r"\1, vanaf \2 jaar"),
        (r"bevoorrecht_lt(\d+)", r"iedereen thuis leeft van een uitkering, jonger dan \1"),
        (r"bevoorrecht_(\d+)plus", r"iedereen thuis leeft van een uitkering, vanaf \1 jaar"),
        (r"(alleen|samenwonend)_(\d+)_(\d+)", r"\1, van \2 tot \3 jaar"),
        (r"([A-Z])", r"niveau \1"),
    )
)


def entry_words(key: str) -> str:
    """An entry in words; one that has none keeps its key, and a test says so."""
    if key in _NAMES:
        return _NAMES[key]
    for pattern, words in _PATTERNS:
        found = pattern.fullmatch(key)
        if found is not None:
            return found.expand(words)
    return key.replace("_", " ")
