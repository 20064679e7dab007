"""The income category of who owns and lives in a home: lowest, middle or highest, by household and dependants.

Read by the premium and by the loan for works. The income is that of the owners who live there and of the partner by
marriage or legal cohabitation. Who lives with other adults is a couple or not: the pages do not say, so it stays open.
"""

from __future__ import annotations

from rechtop.law.facts.housing import housing_dependants, is_housing_dependant
from rechtop.law.facts.owners import renovation_income
from rechtop.law.facts.person import age
from rechtop.law.loading import parameters
from rechtop.rules.facts import OTHER
from rechtop.rules.kinds import Number, Truth, amount
from rechtop.rules.logic import ALWAYS, NEVER, Option, case
from rechtop.rules.named import NumberReference, judged, named_choice, named_number
from rechtop.rules.people import count, exists, is_my
from rechtop.rules.receipts import somebody
from rechtop.rules.units import PERSONS

ID = "mijn_verbouwpremie"
P = parameters(ID)
AUTHORITY = "Fluvius"
_ONE = amount("1", PERSONS)

_couple = somebody(
    f"{ID}.in_couple",
    (age >= 18) & exists(is_my("spouse", "legal_cohabitant") & (age.of(OTHER) >= 18)),
    "U bent getrouwd of wettelijk samenwonend met iemand op dit adres.",
    "M7",
)
_heads = count((age.of(OTHER) >= 18) & ~is_housing_dependant.of(OTHER))


def couple_for(right: str, by: str) -> Truth:
    """Whether the household counts as a couple: open with other adults who are neither partner by law nor dependant."""
    return case(
        (_couple, ALWAYS),
        (_heads <= _ONE, NEVER),
        otherwise=judged(right, "couple", by=by, text="of u telt als koppel", personal=False),
    )


def limit_for(alone: Number, pair: Number, per_dependant: Number, couple: Truth) -> Number:
    """The limit of a household: alone; alone with one dependant or a couple; and more per further dependant."""
    further = (housing_dependants - _ONE).not_below(0)
    return case(
        (couple, pair + per_dependant * housing_dependants),
        (housing_dependants >= _ONE, pair + per_dependant * further),
        otherwise=alone,
    )


_counts_as_couple = couple_for(ID, AUTHORITY)


def _limit(name: str, text: str) -> NumberReference:
    alone, pair, per_dependant = (P[f"mvp.income.{name}.{part}"].value for part in ("alone", "pair", "per_dependant"))
    limit = limit_for(alone, pair, per_dependant, _counts_as_couple)
    return named_number(f"{ID}.limit_{name}", limit, text, "M1, M2, M3, M4")


limit_lowest = _limit("lowest", "De inkomensgrens van de laagste groep voor uw gezin, per jaar.")
limit_middle = _limit("middle", "De inkomensgrens van de middelste groep voor uw gezin, per jaar.")

_CATEGORIES = ("lowest", "middle", "highest")

category = named_choice(
    f"{ID}.category",
    case(
        (renovation_income <= limit_lowest, Option(_CATEGORIES, "lowest")),
        (renovation_income <= limit_middle, Option(_CATEGORIES, "middle")),
        otherwise=Option(_CATEGORIES, "highest"),
    ),
    "De groep waarin uw inkomen valt. Die bepaalt de premie en of u de lening kunt krijgen.",
    "M1, M2, M3, M4, M7",
)
