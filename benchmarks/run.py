"""`make bench-rules`: speed as ratios in one run, absolute figures beside them. Nothing here fails on a clock."""

import gc
import json
import os
import random
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from statistics import median

HERE = Path(__file__).parent
ROUNDS = 5


def timed(act: Callable[[int], object], runs: int, warm: int = 5) -> list[float]:
    """Milliseconds of each run, after a warm-up."""
    for number in range(warm):
        act(number)
    times = []
    for number in range(runs):
        start = time.perf_counter()
        act(number)
        times.append(1000 * (time.perf_counter() - start))
    return sorted(times)


def row(name: str, times: list[float], target: str) -> None:
    """Print the median and the 95th percentile beside the target."""
    print(f"{name:52} median {median(times):8.3f} ms   p95 {times[int(len(times) * 0.95)]:8.3f} ms   doel {target}")


def loading() -> None:
    """Import and load of the law in a fresh process, as a user starts it."""
    code = (
        "import time; t=time.perf_counter(); from rechtop.law.catalogue import law; law(); print(time.perf_counter()-t)"
    )
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    times = [
        1000 * float(subprocess.check_output([sys.executable, "-c", code], env=environment)) for _ in range(ROUNDS + 1)
    ][1:]  # the first start after a change also compiles the changed modules
    row("import en laden van de wet (nieuw proces)", sorted(times), "< 500 ms")


def households() -> None:
    """All rights of households of which half is known: bounds, refined answers, next question."""
    from rechtop.law.catalogue import law
    from rechtop.law.joint import joint
    from rechtop.law.route import route
    from rechtop.law.synthetic import half_known
    from rechtop.rules.outcomes import holders, person_of, verdicts
    from rechtop.rules.question import next_question
    from rechtop.rules.refine import bounds_of
    from rechtop.rules.run import Run

    seeded = random.Random(7)
    sample = [half_known(law(), seeded, date(2025, 3, 1)) for _ in range(200)]

    def bounds(number: int) -> None:
        run = Run(law(), sample[number % len(sample)])
        for right in law().rights.values():
            for holder in holders(run, right):
                bounds_of(run, right, person_of(run, right, holder))

    size = sum(len(household.people) for household in sample) / len(sample)
    print(
        f"{len(law().rights)} rechten, {len(sample)} verzonnen huishoudens, gemiddeld {size:.1f} personen, half bekend"
    )
    ready = time.perf_counter()
    law().compile()
    gc.freeze()  # as the server does
    print(f"alles vooraf klaarzetten (eenmalig per proces): {1000 * (time.perf_counter() - ready):.0f} ms")
    row("grenzen van alle rechten", timed(bounds, 400, warm=20), "mediaan < 20 ms")
    runs = [Run(law(), household) for household in sample]
    row("verfijnde antwoorden met uitleg", timed(lambda n: verdicts(Run(law(), sample[n])), 200), "p95 < 200 ms")
    row("samen: alle rechten toegekend", timed(lambda n: joint(Run(law(), sample[n])), 200), "p95 < 40 ms")
    row("route, met twaalf maanden vooruit", timed(lambda n: route(Run(law(), sample[n])), 100), "p95 < 500 ms")
    row("volgende vraag", timed(lambda n: next_question(runs[n]), 200), "p95 < 60 ms")
    print(
        f"geheugen van dit proces op het hoogste punt: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB"
    )


def peer() -> None:
    """The example country's formulas against openfisca-core, alternating, one household, all known."""
    import template_law

    family = template_law.household()
    ours, theirs, values = [], [], {}
    for _ in range(ROUNDS):
        ours.append(median(timed(lambda _: template_law.compute(family), 300)))
        command = [str(HERE.parent / ".venv-bench/bin/python"), str(HERE / "openfisca_peer.py"), "200"]
        answer = json.loads(subprocess.check_output(command, env={**os.environ, "PYTHONWARNINGS": "ignore"}))
        theirs.append(answer["median_ms"])
        values = answer["values"]
    computed = template_law.compute(family)
    worst = max(abs(a - b) for name in computed for a, b in zip(computed[name], values[name], strict=True))
    ratios = sorted(b / a for a, b in zip(ours, theirs, strict=True))
    print(f"voorbeeldland, een huishouden: Rechtop {median(ours):.3f} ms, openfisca-core {median(theirs):.3f} ms")
    print(
        f"verhouding {median(ratios):.1f}x (van {ratios[0]:.1f} tot {ratios[-1]:.1f}), doel 5x; "
        f"grootste verschil {worst:.4f}"
    )


if __name__ == "__main__":
    print(f"{os.cpu_count()} kernen, Python {sys.version.split()[0]}")
    loading()
    households()
    sys.path.insert(0, str(HERE))
    import areas
    import whatif

    whatif.report()
    areas.report()
    if (HERE.parent / ".venv-bench/bin/python").exists():
        peer()
    else:
        print("geen .venv-bench: de vergelijking met openfisca is niet gelopen (make bench-rules installeert ze)")
