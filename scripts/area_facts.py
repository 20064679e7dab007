"""Makes `src/rechtop/areas/facts` anew from the source tables: ``python scripts/area_facts.py FOLDER``.

FOLDER holds the tables that CREDITS.md in that place names, each with its own columns. Rows that are no place
("niet te lokaliseren") are left out. Run it after a new yearly division, and read the difference before you commit.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

FACTS = Path(__file__).parents[1] / "src/rechtop/areas/facts"
Row = dict[str, str]

_NAMES_BEFORE = {"71069": "Ham", "73006": "Bilzen", "73083": "Tongeren", "44048": "Nazareth"}
"""Names that the register of public bodies writes over with the name after the merger."""

_PROVINCES = {"Antwerpen (Prov.)": "Antwerpen", "Brussels Hoofdstedelijk Gewest": "Brussels Hoofdstedelijk Gewest"}
_SPLIT = {"11002": "De stad ligt in meer dan één eerstelijnszone. Deze tabel geeft er maar één."}


def rows(path: Path) -> list[Row]:
    """The rows of a source table."""
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream))


def write(name: str, header: str, found: Iterable[Iterable[str]]) -> None:
    """One table of facts, in order of its first column."""
    ordered = sorted([list(row) for row in found], key=lambda row: row[0])
    with (FACTS / name).open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(header.split())
        writer.writerows(ordered)
    print(f"{name}: {len(ordered)} rijen")


def municipalities(source: Path) -> Iterator[list[str]]:
    """The municipalities of today: 285 Flemish ones and 19 in Brussels."""
    register = {row["nis"]: row for row in rows(source / "bestuur/refnis_2025.csv")}
    codes = {
        row["naam"]: row["code"]
        for row in rows(source / "gebieden/indelingen.csv")
        if row["niveau"] == "referentieregio"
    }
    postcodes = {
        row["nis_2025"]: row["postcode"]
        for row in rows(source / "bestuur/bestuurseenheden.csv")
        if row["type"] == "gemeente" and row["status_2025"] == "actief"
    }
    merged = {row["nis_2025"] for row in rows(source / "gebieden/fusies_2025.csv")}
    merged_before = {now for _, now in _earlier(source)}
    for row in rows(source / "gebieden/gemeenten_2025.csv"):
        nis, entry = row["nis"], register[row["nis"]]
        since = "2025-01-01" if nis in merged - {"11002"} else "2019-01-01" if nis in merged_before else ""
        french = entry["naam_fr"] if entry["naam_fr"] != row["naam"] else ""
        yield [
            nis, row["naam"], since, _PROVINCES.get(row["provincie"], row["provincie"]), row["elz_code"],
            codes.get(row["referentieregio"], ""), row["bevolking_2020"], row["opp_km2"], row["lon"], row["lat"],
            postcodes.get(nis, ""), french, _SPLIT.get(nis, ""),
        ]  # fmt: skip


def _earlier(source: Path) -> set[tuple[str, str]]:
    """Codes from before 2019 with the code that holds them now: a part of a municipality keeps the older code."""
    later = {row["nis_2024"] for row in rows(source / "gebieden/fusies_2025.csv")}
    return {
        (row["deelgemeente"][:5], row["nis"])
        for row in rows(source / "gebieden/deelgemeenten_2025.csv")
        if row["deelgemeente"][:5] not in later and row["deelgemeente"][:5] != row["nis"]
    }


def former(source: Path) -> Iterator[list[str]]:
    """The municipalities that ended, with the day from which another holds them."""
    bodies = {
        row["nis_voor_2025"]: row["naam"]
        for row in rows(source / "bestuur/bestuurseenheden.csv")
        if row["type"] == "gemeente"
    }
    parts = {row["deelgemeente"]: row["naam"] for row in rows(source / "gebieden/deelgemeenten_2025.csv")}
    for row in rows(source / "gebieden/fusies_2025.csv"):
        nis = row["nis_2024"]
        if nis != row["nis_2025"]:
            yield [nis, _NAMES_BEFORE.get(nis, bodies[nis]), "2025-01-01", row["nis_2025"], "official"]
    named = {"45017": "Kruishoutem", "72040": "Meeuwen-Gruitrode"}
    for old, now in _earlier(source):
        yield [old, named.get(old) or parts[f"{old}A"], "2019-01-01", now, "derived"]


def placed(source: Path, name: str, key: str) -> Iterator[list[str]]:
    """Small areas that lie somewhere: code, name, municipality, centroid."""
    for row in rows(source / "gebieden" / name):
        if row["lon"]:
            yield [row[key], row["naam"].strip(), row["nis"], row["lon"], row["lat"]]


def main(source: Path) -> None:
    """Write every table."""
    write(
        "municipalities.csv",
        "code name since province zone region population km2 lon lat seat_postcode name_fr remark",
        municipalities(source),
    )
    write("former_municipalities.csv", "code name until successor status", former(source))
    write("neighbourhoods.csv", "code name municipality lon lat", placed(source, "wijken_2025.csv", "wijk"))
    write("sections.csv", "code name municipality lon lat", placed(source, "deelgemeenten_2025.csv", "deelgemeente"))
    zones = [row for row in rows(source / "gebieden/elz.csv") if row["heeft_geometrie"] == "ja"]
    write(
        "zones.csv",
        "code name province lon lat",
        ([z["elz_code"], z["naam"], _PROVINCES.get(z["provincie"], z["provincie"]), z["lon"], z["lat"]] for z in zones),
    )
    regions = [row for row in rows(source / "gebieden/indelingen.csv") if row["niveau"] == "referentieregio"]
    write("regions.csv", "code name", ([r["code"], r["naam"]] for r in regions if r["code"] < "REFREG90"))


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
