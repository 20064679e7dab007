"""A right: who can hold it, its conditions with their sources, and what it is worth."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from rechtop.rules.days import ON
from rechtop.rules.kinds import Number, Truth
from rechtop.rules.logic import ALWAYS, all_of
from rechtop.rules.named import NumberReference, TruthReference, named_number, named_truth
from rechtop.rules.receipts import Receipt, somebody


class Holder(Enum):
    """Who a right belongs to. For a couple each partner is tried; household and dwelling have one holder."""

    PERSON = "person"
    CHILD = "child"
    COUPLE = "couple"
    HOUSEHOLD = "household"
    DWELLING = "dwelling"

    @property
    def is_personal(self) -> bool:
        """Whether the right is tried for each person."""
        return self not in (Holder.HOUSEHOLD, Holder.DWELLING)


class AmountKind(Enum):
    """What the amount of a right means to the household."""

    INCOME = "income"
    ONE_OFF = "one_off"
    LOWER_PRICE = "lower_price"
    PRICE_TO_PAY = "price_to_pay"
    DUTY = "duty"


@dataclass(frozen=True)
class Condition:
    """One condition of a right; ``text`` is plain Dutch in the u-form, ``source`` ids of the right's sources.

    ``cannot_fail`` says why a condition that only explains can never be false; the maintainer's check holds it to that.
    """

    id: str
    holds: Truth
    text: str
    source: str
    cannot_fail: str = ""


@dataclass(frozen=True)
class Amount:
    """What a right pays (or costs). Below ``minimum`` nothing is paid; by default it pays when above zero."""

    value: Number
    kind: AmountKind
    text: str
    source: str
    minimum: Number | None = None

    def pays(self, due: Number) -> Truth:
        """Whether the amount that is due is anything to pay."""
        return due > 0 if self.minimum is None else due >= self.minimum


@dataclass(frozen=True, eq=False)
class Right:
    """A right as law: ``who`` says who can hold it at all, the conditions what must be true, the amount its worth."""

    id: str
    holder: Holder
    conditions: tuple[Condition, ...]
    amount: Amount | None = None
    who: Truth = ALWAYS
    receipt: Receipt | None = None
    residence: str = "default"  # column of the residence matrix, "default", or "own" when a condition decides it
    named: tuple[TruthReference, ...] = field(init=False)
    relevant: TruthReference = field(init=False)
    holds: TruthReference = field(init=False)
    due: NumberReference | None = field(init=False)
    pays: TruthReference | None = field(init=False)
    received: TruthReference | None = field(init=False)

    def __post_init__(self) -> None:
        """Name conditions, ``<right>.who``, ``.conditions``, ``.amount``, ``.pays``, ``.holds``, ``.received``."""
        named = tuple(named_truth(f"{self.id}.{c.id}", c.holds, c.text, c.source) for c in self.conditions)
        who = named_truth(f"{self.id}.who", self.who, "Dit recht kan voor u bestaan.")
        met = named_truth(f"{self.id}.conditions", all_of(who, *named), "Alle voorwaarden zijn vervuld.")
        right: Truth = met
        due = pays = None
        if self.amount is not None:
            due = named_number(f"{self.id}.amount", self.amount.value, self.amount.text, self.amount.source)
            if self.amount.kind in (AmountKind.INCOME, AmountKind.ONE_OFF):
                text = "Er blijft een bedrag over dat u krijgt."
                pays = named_truth(f"{self.id}.pays", self.amount.pays(due), text, self.amount.source)
                right = met & pays
        object.__setattr__(self, "named", named)
        object.__setattr__(self, "relevant", who)
        object.__setattr__(self, "due", due)
        object.__setattr__(self, "pays", pays)
        object.__setattr__(self, "holds", named_truth(f"{self.id}.holds", right, "U hebt hier recht op."))
        object.__setattr__(self, "received", self._received())

    def _received(self) -> TruthReference | None:
        """Whether the holder receives it on the day itself; for a household, whether somebody in it does."""
        if self.receipt is None:
            return None
        text = "U krijgt dit al."
        if self.holder.is_personal:
            return named_truth(f"{self.id}.received", self.receipt.on(ON), text)
        anybody = somebody(f"{self.id}.received_by", self.receipt.on(ON), text)
        return named_truth(f"{self.id}.received", anybody, text)
