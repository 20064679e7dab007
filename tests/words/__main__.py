"""``python -m tests.words``: how plain each text is, the heaviest first; with ``--all`` every text."""

import sys

from tests.words.scoring import score
from tests.words.shown import every_text

SHOWN = 40


def report(most: int | None) -> str:
    """A line for each kind of text, then for each text its longest sentence, its ease, and where it stands."""
    rows = [(text, score(text.text)) for text in every_text()]
    kinds: dict[str, list[tuple[int, float]]] = {}
    for text, found in rows:
        kinds.setdefault(text.place.split()[0], []).append((found.longest, found.ease))
    lines = [f"{'soort':14} {'teksten':>8} {'langste zin':>12} {'gemiddeld leesgemak':>20}"]
    for kind, weights in sorted(kinds.items()):
        ease = sum(weight[1] for weight in weights) / len(weights)
        lines.append(f"{kind:14} {len(weights):8} {max(weight[0] for weight in weights):12} {ease:20.1f}")
    lines += ["", f"{'langste zin':>12} {'leesgemak':>10}  tekst"]
    rows.sort(key=lambda row: (-row[1].longest, row[1].ease))
    for text, found in rows[:most]:
        faults = "; ".join(found.faults(text.most))
        lines.append(f"{found.longest:12} {found.ease:10.1f}  {text.place}{f': {faults}' if faults else ''}")
    return "\n".join(lines) + "\n"


sys.stdout.write(report(None if "--all" in sys.argv else SHOWN))
