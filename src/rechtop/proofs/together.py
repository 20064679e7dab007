"""What a household has a right to together: each right after those that open it, and what it receives counts.

Whoever has a right to something is taken to ask for it and to get it, since two years; then the next right is looked
at. The leefloon comes last, as the law says. Judgements are what the household says (:mod:`rechtop.proofs.judging`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal

from rechtop.law.varied_people import NEVER_ENDS, row
from rechtop.proofs.search import Search
from rechtop.rules.algebra import pack
from rechtop.rules.household import Household, Records
from rechtop.rules.rights import AmountKind, Right
from rechtop.rules.run import Run

GIVEN = (
    "forfait_chronisch_zieken",
    "groeipakket_basisbedrag",
    "groeipakket_sociale_toeslag",
    "groeipakket_zorgtoeslag",
    "huurpremie",
    "inkomensgarantie_ouderen",
    "inkomensvervangende_tegemoetkoming",
    "integratietegemoetkoming",
    "leefloon",
    "schooltoeslag",
    "studietoelage_hoger_onderwijs",
    "verhoogde_tegemoetkoming",
    "zorgbudget_ouderen",
)
"""What opens other rights and is taken to be received. Not the help of the OCMW: that is no monthly money as such."""

LAST = "leefloon"
"""The right that comes after all others."""

OWN_INCOME = ("werkloosheidsuitkering", "inschakelingsuitkering", "jobbonus")
"""Rights that are the income of the household itself, or only follow the wage of another year."""

SINCE = 2_00_00
"""Two years, as the difference of two packed days."""

INSTEAD = (("huursubsidie", "huurpremie"), ("maatschappelijke_dienstverlening", "leefloon"))
"""Of the two only the second is paid, where both could be."""

MONTHS = {"EUR/month": Decimal(1), "EUR/year": Decimal(12)}
"""By how much an amount is divided to be one of a month. What is given once, or by the day, is left out."""


@dataclass(frozen=True)
class Together:
    """Which rights a household holds together, each with its money (EUR/month; nothing for a status)."""

    money: Mapping[str, Decimal]

    @property
    def total(self) -> Decimal:
        """All money together, EUR/month."""
        return sum(self.money.values(), Decimal(0))


def together(search: Search, told: Household) -> Together:
    """Add the rights up for a household, which is taken to receive nothing yet."""
    told = receiving_nothing(search, told)
    run = search.run(told)
    for late in (False, False, True):
        given = _given(search, run, late=late)
        if given:
            run = search.run(replace(told, records={**told.records, **given}))
    rights = [right for right in search.law.rights.values() if right.id not in OWN_INCOME]
    money = {right.id: _money(run, right) for right in rights if list(_holders(run, right))}
    return Together({id: euros for id, euros in money.items() if not _replaced(id, money)})


def receiving_nothing(search: Search, told: Household) -> Household:
    """The same household before it asked for any right of the law."""
    own = {f"receives.{right}" for right in search.law.rights}
    records = {key: Records(complete=True) if key[0] in own else rows for key, rows in told.records.items()}
    return replace(told, records=records)


def _given(search: Search, run: Run, *, late: bool) -> dict[tuple[str, str], Records]:
    """The receipts of what is held by now: the records by list and person."""
    found: dict[tuple[str, str], Records] = {}
    for right in search.law.rights.values():
        if right.receipt is not None and right.id in GIVEN and (late or right.id != LAST):
            records, today = right.receipt.records, pack(search.on)
            for person in _holders(run, right) if right.holder.is_personal else range(run.size):
                amount = min(_paid(run, right, person), 10_000_00) if _unit(right) == "EUR/month" else 0
                told = {"from": today - SINCE, "until": NEVER_ENDS, "amount": amount}
                rows = (row(records, told, search.on),)
                found[records.name, run.household.people[person]] = Records(rows, complete=True)
    return found


def _holders(run: Run, right: Right) -> Iterator[int]:
    """The places of who holds a right."""
    for person in range(run.size if right.holder.is_personal else 1):
        if run.value(right.holds.name, person)[0]:
            yield person


def _unit(right: Right) -> str:
    return str(right.due.unit) if right.due is not None else ""


def _paid(run: Run, right: Right, person: int) -> int:
    return run.value(right.due.name, person)[0] if right.due is not None else 0


def _money(run: Run, right: Right) -> Decimal:
    if (
        right.due is None
        or right.amount is None
        or right.amount.kind not in (AmountKind.INCOME, AmountKind.LOWER_PRICE)
    ):
        return Decimal(0)
    if _unit(right) not in MONTHS:
        return Decimal(0)
    scaled = sum(_paid(run, right, person) for person in _holders(run, right))
    month = Decimal(scaled).scaleb(-right.due.decimals) / MONTHS[_unit(right)]
    return month.quantize(Decimal("0.01"), ROUND_HALF_UP)


def _replaced(id: str, money: Mapping[str, Decimal]) -> bool:
    return any(id == less and more in money for less, more in INSTEAD)
