"""What somebody chose before the first question. The choice only decides what is asked first."""

from __future__ import annotations

from collections.abc import Collection

from rechtop.law.about import about
from rechtop.law.subjects import DOMAINS, Domain
from rechtop.rules.law import Law

WEIGHT = 8.0
"""How many times more a right of a chosen domain weighs in the order of the questions: so much that who comes with a
bailiff's letter is asked about debts before the first pause, although that is delicate."""

ONE_RIGHT = "recht:"
"""What stands before the id of a right that somebody came for, among what was chosen."""


def open_domains(law: Law) -> list[Domain]:
    """The domains in which this law has a right."""
    held = {domain for right in law.rights for domain in about(right).domains}
    return [domain for domain in DOMAINS if domain.id in held]


def weights(chosen: Collection[str], law: Law) -> dict[str, float]:
    """How many times more each right weighs, for the domains that were chosen and the rights one came for.

    A domain with most of the rights, such as money, says nothing of their order: what brings most comes first anyway.
    """
    held = {domain: {right for right in law.rights if domain in about(right).domains} for domain in chosen}
    narrow = [rights for rights in held.values() if 2 * len(rights) <= len(law.rights)]
    found = dict.fromkeys((right for rights in narrow for right in rights), WEIGHT)
    return found | {name.removeprefix(ONE_RIGHT): WEIGHT**2 for name in chosen if name.startswith(ONE_RIGHT)}
