"""Two installations on one machine, each a process with a data directory of its own, exchange over HTTP."""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from uuid import uuid4

from rechtop.site.database import FILE

ROOT = Path(__file__).parents[2]


class Installation:
    """A process that serves Rechtop, and does what it is told."""

    def __init__(self, data: Path) -> None:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port: int = probe.getsockname()[1]
        self.organisation = str(uuid4())
        self.process = subprocess.Popen(
            [sys.executable, "-W", "ignore", "-m", "tests.handovers.installation", str(data), str(self.port)],
            env=_alone() | {"RECHTOP_DEMO": "nee", "RECHTOP_DATA": str(data)},
            cwd=ROOT, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        )  # fmt: skip

    def ask(self, *words: str) -> None:
        """Tell it to do something; `answer` waits for what came of it."""
        assert self.process.stdin is not None
        self.process.stdin.write(json.dumps(words) + "\n")
        self.process.stdin.flush()

    def answer(self) -> str:
        """What it said of the oldest question."""
        assert self.process.stdout is not None
        told: str = json.loads(self.process.stdout.readline())
        return told

    def do(self, *words: str) -> str:
        """Ask and wait."""
        self.ask(*words)
        return self.answer()

    def rechtop(self, *words: str) -> str:
        """The command line of this installation, as its operator uses it."""
        return self.do("rechtop", *words)


@contextmanager
def _installed(data: Path, like: Path | None = None) -> Iterator[Installation]:
    """An installation; ``like`` is one whose empty tables it starts from, which saves seconds and nothing else."""
    data.mkdir()
    if like is not None:
        shutil.copy(like / FILE, data / FILE)
    made = Installation(data)
    try:
        yield made
    finally:
        made.process.kill()
        made.process.communicate()


def _alone() -> dict[str, str]:
    """The environment without what belongs to the tests."""
    return {name: value for name, value in os.environ.items() if not name.startswith(("RECHTOP_", "DJANGO_"))}


def _made_ready(data: Path) -> Path:
    """The empty tables of the shared database of an installation."""
    asked = (
        "import sys; from pathlib import Path; from rechtop.site.serve import make_ready; make_ready(Path(sys.argv[1]))"
    )
    subprocess.run([sys.executable, "-c", asked, str(data)], check=True, cwd=ROOT)
    return data


def _trust(one: Installation, other: Installation, name: str) -> None:
    """What an operator does once: the key of the other side, read out over the telephone."""
    key = other.rechtop("peer", "key", other.organisation)
    address = f"http://127.0.0.1:{other.port}"
    told = one.rechtop(
        "peer", "add", other.organisation, "--name", name, "--key", key, "--address", address, "--by", "Bo Verzonnen"
    )
    assert told == f"Wij wisselen uit met {name}, via {address}."


def test_a_handover_goes_to_another_installation_and_its_answers_come_back(tmp_path: Path) -> None:
    empty = _made_ready(tmp_path / "empty")
    with ExitStack() as both:
        ours = both.enter_context(_installed(tmp_path / "ours", empty))
        theirs = both.enter_context(_installed(tmp_path / "theirs", empty))
        ours.ask("begin", ours.organisation, "OCMW Voorbeeldstad", theirs.organisation, "CAW Voorbeeldstreek")
        theirs.ask("begin", theirs.organisation, "CAW Voorbeeldstreek", ours.organisation, "OCMW Voorbeeldstad")
        assert {ours.answer()[:6], theirs.answer()[:6]} == {"store_"}
        _trust(ours, theirs, "CAW Voorbeeldstreek")

        way, handover = ours.do("send").split()
        assert way == "installation"
        refused = ours.rechtop("handovers", "deliver")
        assert refused == "OCMW Voorbeeldstad: 0 bezorgd, 0 wachten nog, 1 geweigerd: rechtop handovers reconcile"
        _trust(theirs, ours, "OCMW Voorbeeldstad")  # they forgot; now what was refused goes again
        assert ours.rechtop("handovers", "reconcile") == "OCMW Voorbeeldstad: 1 opnieuw klaargelegd"
        assert ours.rechtop("handovers", "deliver") == "OCMW Voorbeeldstad: 1 bezorgd, 0 wachten nog"
        assert theirs.do("told") == ours.do("told"), "exactly what she agreed to"
        assert theirs.do("told").startswith(f"{handover} OCMW Voorbeeldstad")

        for state, moves in (("accepted", 2), ("started", 3)):
            assert theirs.do("answer", state) == state
            assert theirs.rechtop("handovers", "deliver") == "CAW Voorbeeldstreek: 1 bezorgd, 0 wachten nog"
            assert ours.do("state") == theirs.do("state") == f"{state} {moves}"
        assert ours.rechtop("handovers", "reconcile") == "OCMW Voorbeeldstad: 1 opnieuw klaargelegd"
        assert ours.rechtop("handovers", "deliver") == "OCMW Voorbeeldstad: 1 bezorgd, 0 wachten nog"
        assert theirs.do("state") == "started 3", "brought twice, it is there once"
