"""What if: 200 values of net pay over all rights, as one joint run each, with every cliff found to the cent."""

import random
import time
from datetime import date
from statistics import median

from rechtop.law.catalogue import law
from rechtop.law.synthetic import half_known
from rechtop.law.varied import varied
from rechtop.law.whatif.vary import Asked
from rechtop.law.whatif.walk import Walk

HOUSEHOLDS = 15
ON = date(2025, 3, 1)
PAY = ("net_wage_month", "0", "2487.50", "12.50")


def report() -> None:
    """Print how long whole walks take (of the processor), of households half known and of households all known."""
    seeded = random.Random(7)
    half = [half_known(law(), seeded, ON) for _ in range(HOUSEHOLDS)]
    made = list(varied(law(), random.Random(7), ON))
    whole = [each.household for each in made[:: len(made) // HOUSEHOLDS]][:HOUSEHOLDS]
    for name, sample in (("half bekend", half), ("helemaal bekend", whole)):
        times, cliffs, points = [], 0, 0
        for household in sample:
            start = time.process_time()
            walk = Walk(law(), household, Asked(*PAY, household.people[0]))
            cliffs += len(walk.found[0])
            times.append(1000 * (time.process_time() - start))
            points = len(walk.points)
        times.sort()
        print(
            f"wat als: {points} waarden, alle rechten, {name:16} median {median(times):8.0f} ms   "
            f"meest {times[-1]:8.0f} ms   doel < 3000 ms   ({cliffs / len(sample):.1f} kliffen per huishouden)"
        )


if __name__ == "__main__":
    import gc

    law().compile()
    gc.freeze()
    report()
