"""Answers that say that something cannot wait: they come before every right."""

from __future__ import annotations

from rechtop.rules.run import Run

EMERGENCIES = (
    ("energy_supply", "shut_off", "energie"),
    ("energy_supply", "ended_for_debt", "energie"),
    ("homeless", "", "slaapplaats"),
)
"""A fact, its option (empty for a yes), and the situation on the page of urgent help that it speaks of."""


def emergencies(run: Run) -> tuple[str, ...]:
    """The situations that are certainly there, each once."""
    return tuple(dict.fromkeys(situation for fact, option, situation in EMERGENCIES if _is_so(run, fact, option)))


def _is_so(run: Run, name: str, option: str) -> bool:
    fact = run.law.facts.get(name)
    if fact is None:
        return False
    known = run.facts[run.law.fact(name)]
    certain = (1, 1)
    if option:
        bit = 1 << [id for id, _ in fact.options].index(option)
        certain = (bit, bit)
    return certain in (known if isinstance(known, list) else [known])
