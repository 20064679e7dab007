"""The maintainer's check (``rechtop law check``): what is wrong in the law, what is old, and what nobody tried yet.

Units, ranges, cycles and the order of dates are proven when the law is loaded. Here come eight sections, the most
urgent first; only ``faults`` must be empty. A section is computed when it is asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from datetime import date

from rechtop.law.check.ages import expiring, old, unverified
from rechtop.law.check.asked import lonely_facts, residence, unread
from rechtop.law.check.coverage import find_gaps
from rechtop.law.check.faults import find_faults
from rechtop.law.check.links import find_disagreements
from rechtop.law.check.report import Finding, Report, Section
from rechtop.rules.errors import UnknownName, nearest
from rechtop.rules.law import Law

Find = Callable[[Law, date], Iterable[Finding]]

SECTIONS: dict[str, tuple[str, Find]] = {
    "faults": ("FOUTEN: eerst herstellen", find_faults),
    "expiring": ("LOOPT AF: binnen 60 dagen, of bij de volgende gewone indexering", expiring),
    "old": ("VEROUDERD: ouder dan deze bedragen gewoonlijk worden", old),
    "unverified": ("NIET NAGEKEKEN: afgeleid, uit het geheugen, of met een geschatte datum", unverified),
    "cases": ("GEVALLEN: wat geen enkel voorbeeld probeert", find_gaps),
    "residence": ("VERBLIJF: rechten zonder kolom in de matrix", residence),
    "facts": ("GEGEVENS: waar maar één recht naar vraagt", lonely_facts),
    "interactions": ("SAMENHANG: wat de regel en de teksten anders zeggen", find_disagreements),
    "unread": ("BEDRAGEN: die geen enkele regel leest", unread),
}
"""Each section by its id: its title, and what finds it."""


def check(law: Law, on: date, only: Collection[str] = ()) -> Report:
    """Check the whole law as it stands on a day, or some sections of it. Raises UnknownName for another section."""
    for id in only:
        if id not in SECTIONS:
            raise UnknownName(f"{id!r} is geen deel van de controle.{nearest(id, SECTIONS)}")
    asked = [id for id in SECTIONS if not only or id in only]
    conditions = sum(len(right.conditions) for right in law.rights.values())
    counts = (
        f"{len(law.rights)} rechten, {conditions} voorwaarden, {len(law.quantities)} grootheden, "
        f"{len(law.facts)} gegevens, {len(law.parameters)} bedragen, {len(law.judgements)} beoordelingen; {law.hash}"
    )
    return Report(counts, tuple(Section(id, SECTIONS[id][0], tuple(SECTIONS[id][1](law, on))) for id in asked))
