"""The peer: openfisca-core with its country template, one household, as one JSON line. Runs in .venv-bench."""

import json
import sys
import time
from statistics import median

from openfisca_core.simulations import SimulationBuilder
from openfisca_country_template import CountryTaxBenefitSystem

MONTH = "2016-06"
WANTED = (
    "disposable_income",
    "total_benefits",
    "total_taxes",
    "parenting_allowance",
    "basic_income",
    "social_security_contribution",
    "income_tax",
)
SITUATION = {
    "persons": {
        "a": {"birth": {"ETERNITY": "1980-02-01"}, "salary": {MONTH: 450.0}, "capital_returns": {MONTH: 20.0}},
        "b": {"birth": {"ETERNITY": "1985-07-12"}, "salary": {MONTH: 0.0}},
        "c": {"birth": {"ETERNITY": "2012-03-05"}},
    },
    "households": {
        "h": {
            "adults": ["a", "b"],
            "children": ["c"],
            "rent": {MONTH: 600.0},
            "accommodation_size": {"2016-01": 60.0},
            "housing_occupancy_status": {"2016-01": "tenant"},
        }
    },
}


def main() -> None:
    """Print the median milliseconds of building and computing one household, and the values."""
    runs = int(sys.argv[1])
    system = CountryTaxBenefitSystem()
    times = []
    values: dict[str, list[float]] = {}
    for _ in range(runs + 10):
        start = time.perf_counter()
        simulation = SimulationBuilder().build_from_entities(system, SITUATION)
        values = {name: simulation.calculate(name, MONTH).tolist() for name in WANTED}
        times.append(1000 * (time.perf_counter() - start))
    print(json.dumps({"median_ms": median(times[10:]), "values": values}))


if __name__ == "__main__":
    main()
