"""How fast reach in space is: every neighbourhood against 5,000 places. Also `python benchmarks/areas.py`."""

import random
import sys
import time
from datetime import date
from pathlib import Path
from statistics import median

PLACES = 5_000
ROUNDS = 7
ON = date(2025, 3, 1)


def report() -> None:
    """Print the median and the slowest of a few runs, with the aim."""
    from rechtop.areas.access_in_space import Assumptions, Home, Place, reach
    from rechtop.areas.finding import find
    from rechtop.areas.places import neighbourhoods

    seeded = random.Random(5)
    areas = list(neighbourhoods().values())
    homes = [Home(area.code, area.name, area.lon, area.lat, seeded.randint(100, 5_000)) for area in areas]
    near = [seeded.choice(areas) for _ in range(PLACES)]
    places = [
        Place(str(n), "loket", one.lon + seeded.gauss(0, 0.01), one.lat + seeded.gauss(0, 0.01))
        for n, one in enumerate(near)
    ]
    _row(f"{len(homes)} wijken tegen {PLACES} punten, 5 km", lambda: reach(homes, places, ON, Assumptions()), "< 2 s")
    wide = Assumptions(catchment_m=30_000)
    _row(f"{len(homes)} wijken tegen {PLACES} punten, 30 km", lambda: reach(homes, places, ON, wide), "< 2 s")
    find("warm")
    _row("een gemeente met een schrijffout vinden", lambda: find("Geraadsbergen"), "< 10 ms")


def _row(name: str, act: object, aim: str) -> None:
    assert callable(act)
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        act()
        times.append(1000 * (time.perf_counter() - start))
    print(f"{name:52} median {median(times):8.1f} ms   max {max(times):8.1f} ms   doel {aim}")


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[1] / "src"))
    report()
