"""Rights that only help on an occasion: nearly everybody may have them, and nobody should go and ask them today."""

from __future__ import annotations

from rechtop.rules.run import Run

ON_OCCASION = {
    "juridische_eerstelijnsbijstand": "legal_matter",
    "juridische_tweedelijnsbijstand": "legal_matter",
    "rechtsbijstand": "legal_matter",
    "derdebetalersregeling": "care_visit",
}
"""Each with the fact that tells the occasion: until it is told the right is named and no more."""


def waits_for_occasion(run: Run, right: str) -> bool:
    """Whether nobody told the occasion on which this right helps."""
    return right in ON_OCCASION and not any(fact == ON_OCCASION[right] for fact, _ in run.household.facts)
