"""A small law with traps planted in it, and rights without any. Synthetic; only the facts are those of the real law."""

from datetime import date

from rechtop.law.facts.income import net_wage_month
from rechtop.law.facts.person import age
from rechtop.rules.kinds import Truth, amount
from rechtop.rules.law import Law
from rechtop.rules.logic import case
from rechtop.rules.named import judged
from rechtop.rules.rights import Amount, AmountKind, Condition, Holder, Right

ON = date(2025, 3, 1)
MONTH = "EUR/month"


def right(id: str, *conditions: Truth, paid: Amount | None = None) -> Right:
    """A right of a person with these conditions, named c1, c2 and so on."""
    named = tuple(Condition(f"c{n}", holds, "synthetic", "") for n, holds in enumerate(conditions, start=1))
    return Right(id, Holder.PERSON, named, paid)


def paid(value: str) -> Amount:
    """An income of so many euro a month."""
    return Amount(amount(value, MONTH), AmountKind.INCOME, "synthetic", "")


BRANCHED = case(
    (age >= 30, amount("100", MONTH)),
    (age >= 40, amount("50", MONTH)),  # never: whoever is 40 is 30
    otherwise=amount("10", MONTH),
)


def planted() -> Law:
    """One right for each trap."""
    means = (amount("1000", MONTH) - net_wage_month).not_below(0)
    return Law(
        [
            right("cliff", net_wage_month <= amount("1000", MONTH), paid=paid("200")),
            right("slope", age >= 18, paid=Amount(means, AmountKind.INCOME, "synthetic", "")),
            right("impossible", age >= 66, age < 65),
            right("idle", age >= 18, age >= 12),
            right("sound", age >= 18, judged("sound", "c2", by="OCMW", text="synthetic")),
            right("branched", age >= 18, paid=Amount(BRANCHED, AmountKind.INCOME, "synthetic", "")),
            right("young", age < 65),
            right("old", age >= 66),
        ]
    )
