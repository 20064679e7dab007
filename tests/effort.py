"""How hard property tests try: quickly and the same each time in the suite, long and by chance in `make soak`."""

import os

from hypothesis import HealthCheck, settings

SOAK = os.environ.get("RECHTOP_SOAK") == "1"
SOAK_EXAMPLES = 100_000

settings.register_profile("suite", max_examples=100, deadline=None, derandomize=True, database=None, print_blob=True)
settings.register_profile(
    "soak",
    max_examples=SOAK_EXAMPLES,
    deadline=None,
    database=None,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow],
)


def load() -> None:
    """Choose the profile for this run."""
    settings.load_profile("soak" if SOAK else "suite")


def examples(suite: int, soak: int = SOAK_EXAMPLES) -> settings:
    """As a decorator: this many examples in the suite, and many more in soak."""
    return settings(max_examples=soak if SOAK else suite)
