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


NO_OCCASION = "other"
"""An answer that tells no occasion: it is also that of who needs nothing of a whole list."""


def waits_for_occasion(run: Run, right: str) -> bool:
    """Whether nobody told the occasion on which this right helps."""
    fact = run.law.facts.get(ON_OCCASION.get(right, ""))
    if fact is None:
        return right in ON_OCCASION
    options = [option for option, _ in fact.options]
    other = 1 << options.index(NO_OCCASION) if NO_OCCASION in options else 0
    told = {pair[0] for (name, _), pair in run.household.facts.items() if name == fact.id}
    return not any(mask.bit_count() == 1 and mask != other for mask in told)
