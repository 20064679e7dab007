"""What stands at a value in words: values of a fact, what a right is worth, how much a loss costs."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from rechtop.law.sentences import amount_range, euros
from rechtop.law.whatif.cliffs import SMALLEST, Cliff, Loss
from rechtop.law.whatif.points import RANKS, Holding
from rechtop.rules.algebra import Pair
from rechtop.rules.facts import Fact
from rechtop.rules.household import told_day
from rechtop.rules.outcomes import Outcome
from rechtop.rules.rights import AmountKind
from rechtop.rules.units import EUR, EUR_MONTH, EUR_YEAR

MONTHS = 12


def fact_words(fact: Fact, pair: Pair[int]) -> str:
    """What is known of a fact, as people write it."""
    if fact.kind == "truth":
        return "ja" if pair[0] else "nee" if not pair[1] else "niet geweten"
    if fact.kind == "choice":
        return " of ".join(label for number, (_, label) in enumerate(fact.options) if pair[0] >> number & 1)
    if fact.kind == "day":
        return told_day(pair[0]) if pair[0] == pair[1] else f"{told_day(pair[0])} tot {told_day(pair[1])}"
    one = euros if fact.unit in (EUR, EUR_MONTH, EUR_YEAR) else _number
    low, high = (one(end, fact.decimals) for end in pair)
    return low if low == high else f"{low} tot {high}"


def _number(scaled: int, decimals: int) -> str:
    return f"{Decimal(scaled).scaleb(-decimals):f}".replace(".", ",")


def worth(held: Holding) -> str:
    """What a right is worth at a value, in words; nothing where it is not held or is no money."""
    if held.rank <= RANKS[Outcome.UNDECIDED] or held.amount is None or held.unit is None or held.amount[1] <= 0:
        return ""
    money = amount_range(held.amount, held.unit, held.decimals)
    if held.kind in (AmountKind.PRICE_TO_PAY, AmountKind.DUTY):
        return f"u betaalt {money}"
    return f"samen met de rest niets, anders {money}" if not held.counts else money


def lost_money(losses: Sequence[Loss]) -> str:
    """How much a lost income or single sum is, for all its holders together; empty for a status or a lower price."""
    kinds = {loss.before.kind for loss in losses if not loss.is_doubtful}
    low, high = (sum(loss.year[end] for loss in losses) for end in (0, 1))
    if kinds == {AmountKind.INCOME} and high > 0:
        unit = losses[0].before.unit or EUR_MONTH
        times = MONTHS if unit == EUR_MONTH else 1
        return amount_range((max(0, low) // times, high // times), unit, 2)
    if kinds == {AmountKind.ONE_OFF} and losses[0].before.amount is not None and losses[0].before.unit is not None:
        return f"eenmalig {amount_range(losses[0].before.amount, losses[0].before.unit, losses[0].before.decimals)}"
    return ""


def less_money(cliff: Cliff) -> str:
    """How much less is left of income and rights together."""
    if not cliff.costs_money:
        return ""
    low, high = (end // MONTHS for end in cliff.less)
    much = euros(high, 2)
    if low != high:
        much = f"{euros(low, 2)} tot {much}" if cliff.less[0] > SMALLEST else f"tot {much}"
    return f"U houdt dan {'' if cliff.surely_less else 'misschien '}{much} per maand minder over."


def listed(parts: Sequence[str]) -> str:
    """Several things in one breath: a, b en c."""
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} en {parts[-1]}"
