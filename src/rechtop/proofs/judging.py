"""What humans are taken to find: only what a household needs to have its rights at all, and nothing on top of that.

With every judgement in its favour a household would also have each exception to each limit, and no limit would bite.
"""

from __future__ import annotations

from rechtop.proofs.search import Search
from rechtop.rules.household import NOBODY, Finding, Household
from rechtop.rules.rights import Right
from rechtop.rules.run import Run

FINDER = "rekenvoorbeeld"


def findings(search: Search, told: Household) -> tuple[Finding, ...]:
    """Every judgement of a household: in its favour where a right that it can have falls without it, else not."""
    law, run = search.law, search.run(told).favourable
    held = {right.id: _held(run, right) for right in law.rights.values()}
    needed: set[tuple[str, str]] = set()
    for key, judgement in law.judgements.items():
        readers = [r for r in law.rights.values() if held[r.id] and ("judgement", *key) in law.leaves[r.holds.name]]
        tried = _with(run, key, finding=not judgement.favourable)
        if any(_held(tried, right) != held[right.id] for right in readers):
            needed.add(key)
        else:
            run = tried
    return tuple(
        Finding(right, condition, who, judgement.favourable == ((right, condition) in needed), FINDER, search.on)
        for (right, condition), judgement in law.judgements.items()
        for who in (told.people if judgement.personal else (NOBODY,))
    )


def _held(run: Run, right: Right) -> tuple[bool, ...]:
    if not right.holder.is_personal:
        return (True,) if run.value(right.holds.name)[0] else ()
    held = tuple(bool(run.value(right.holds.name, person)[0]) for person in range(run.size))
    return held if any(held) else ()


def _with(run: Run, key: tuple[str, str], *, finding: bool) -> Run:
    """The same run with one judgement found so for everybody."""
    other, place = run.changing(("judgement", *key)), run.law.judgement(*key)
    found = [(int(finding), int(finding))] * len(run.judged[place])
    other.judged = [*run.judged[:place], found, *run.judged[place + 1 :]]
    return other
