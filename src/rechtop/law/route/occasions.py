"""Rights that nobody should be sent to ask today: those that only help on an occasion, and big choices."""

from __future__ import annotations

from rechtop.rules.run import Run

ON_OCCASION = {
    "juridische_eerstelijnsbijstand": "legal_matter",
    "juridische_tweedelijnsbijstand": "legal_matter",
    "rechtsbijstand": "legal_matter",
    "derdebetalersregeling": "care_visit",
}
"""Each with the fact that tells the occasion: until it is told the right is named and no more."""


BIG_CHOICES = {
    "collectieve_schuldenregeling": "Dit is een grote keuze. Praat er eerst over met het OCMW of een CAW.",
}
"""Rights that weigh on a life for years: never first, never today, and with what to do before asking."""


def waits_for_occasion(run: Run, right: str) -> bool:
    """Whether nobody told the occasion on which this right helps."""
    return right in ON_OCCASION and not any(fact == ON_OCCASION[right] for fact, _ in run.household.facts)
