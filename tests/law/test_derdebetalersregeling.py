"""Third-party payment: what the patient pays stays near one euro, also when the price is old."""

from __future__ import annotations

from datetime import date

from rechtop.law.catalogue import law
from rechtop.rules.reading import read_household
from rechtop.rules.run import Run
from rechtop.rules.values import Told, show
from tests.law.then import then

PRICE = "derdebetalersregeling.patient_pays"


def test_an_old_price_of_one_euro_drifts_in_cents() -> None:
    told: dict[str, Told] = {
        "on": "2025-06-01",
        "persons": [{"id": "an"}],
        "receives": [{"right": "verhoogde_tegemoetkoming", "holder": "an", "answer": "yes", "from": "2022-01-01"}],
    }
    run = then(Run(law(), read_household(told, law(), date.max)), "2025-01-01")
    assert (
        show(run.law.quantities[PRICE].expr, run.value(PRICE)) == "[1.00, 1.11]"
    )  # 5 % in each of two years started, rounded up to the cent
