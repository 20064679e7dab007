"""The temporary ground: everybody with increased reimbursement, from 2021-02-01 to 2023-06-30 (c7, c10).

It ran in steps. The first lasted until the end of 2021, by the ordinary quarter rule. From 2022 each quarter stood on
its own: held in that quarter, tariff for that quarter; it was prolonged until 2023-06-30 (S10, S13, S18, S19).
"""

from __future__ import annotations

from dataclasses import dataclass

from rechtop.law.facts.receipts import VERHOOGDE_TEGEMOETKOMING
from rechtop.law.sociaal_tarief_energie.grounds import ID, began_by
from rechtop.rules.days import ON, day
from rechtop.rules.kinds import Day, Truth
from rechtop.rules.logic import any_of
from rechtop.rules.named import named_truth
from rechtop.rules.receipts import somebody


@dataclass(frozen=True)
class Step:
    """One prolongation, from its first day to its last (yyyy-mm-dd, both included)."""

    start: str
    end: str

    @property
    def runs(self) -> Truth:
        """Whether the day of assessment lies in this step."""
        return (day(self.start) <= ON) & (day(self.end) >= ON)

    def held(self, by: Day) -> Truth:
        """Whether somebody's own increased reimbursement counts in this step in the quarter of ``by``."""
        return began_by(VERHOOGDE_TEGEMOETKOMING, by, day(self.start))


FIRST = Step("2021-02-01", "2021-12-31")
STEPS = (
    FIRST,
    Step("2022-01-01", "2022-03-31"),
    Step("2022-04-01", "2022-06-30"),
    Step("2022-07-01", "2022-09-30"),
    Step("2022-10-01", "2022-12-31"),
    Step("2023-01-01", "2023-03-31"),
    Step("2023-04-01", "2023-06-30"),
)

c7 = named_truth(
    f"{ID}.c7",
    somebody(
        f"{ID}.own_c7",
        any_of(*(step.runs & step.held(ON) for step in STEPS)),
        "U hebt de verhoogde tegemoetkoming in de periode dat die meetelde.",
    ),
    "Iemand op uw adres heeft de verhoogde tegemoetkoming, tussen 1 februari 2021 en 30 juni 2023.",
    "S3, S10, S18, S19",
)
