"""Thirty workers at once, each thinking three seconds, against Rechtop as `rechtop serve` really serves it.

Part of `reception`. Every worker keeps to her own files and those of her team: her day, the list, searching while she
types, pages of files, and now and then a text that is kept. Times are from asking to the last byte, over the loopback.
"""

from __future__ import annotations

import http.client
import os
import re
import socket
import subprocess
import sys
import threading
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from html import unescape
from pathlib import Path
from random import Random
from urllib.parse import urlencode, urlsplit
from uuid import UUID

from reception_store import TEAMS, WORKERS, Place, names

AT_ONCE, THINK = 30, 3.0
LOOPBACK = "127.0.0.1"
WARMING = 20.0
"""Seconds in which everybody works and nothing is counted: a server starts once, and a minute measures it all day."""

PATIENCE = 30.0
"""Seconds after which an answer counts as failed."""

RIGHTS = "/rechten"
"""Works out every right with its questions; the other parts of a file only show what is there."""

PARTS = ("", "", "", "/stappen", "/stappen", "/gesprek", "/afspraken", "/contact", RIGHTS)
CLOCK = os.sysconf("SC_CLK_TCK")

Form = list[tuple[str, str]]


class Wrong(Exception):
    """A page that does not look as it should."""


def load(folder: Path, place: Place, seconds: float) -> None:
    """Serve the store, let them work for so many seconds, and print a row for each kind of page."""
    workers = [_worker(place, number) for number in range(0, WORKERS, WORKERS // AT_ONCE)]
    with serving(folder) as (port, server):
        for one in workers:
            one.port, one.counts = port, time.monotonic() + WARMING
            one.until = one.counts + seconds
        before, work, start = os.getloadavg()[0], _work(server.pid), time.monotonic()
        for one in workers:
            one.start()
        for one in workers:
            one.join(WARMING + seconds + 2 * PATIENCE)
        took, work, after = time.monotonic() - start, _work(server.pid) - work, os.getloadavg()[0]
    times: dict[str, list[float]] = defaultdict(list)
    for one in workers:
        for kind, measured in one.times.items():
            times[kind] += measured
    faults = [fault for one in workers for fault in one.faults]
    asked = sum(len(measured) for measured in times.values())
    share = seconds / max(took, seconds)
    print(
        f"{len(workers)} werkers, {THINK:.0f} s bedenktijd, {took:.0f} s; belasting {before:.1f} voor, {after:.1f} na"
    )
    print(f"{asked} bladzijden, ongeveer {1000 * work * share / max(asked, 1):.0f} ms werk van de server per bladzijde")
    print(f"fouten: {len(faults)} {' '.join(sorted(set(faults))[:5])}")
    print("| bladzijde | aantal | mediaan | p95 | traagste |\n| --- | --: | --: | --: | --: |")
    for kind in sorted(times):
        measured = sorted(times[kind])
        at = [1000 * measured[min(len(measured) - 1, int(len(measured) * share))] for share in (0.5, 0.95, 1)]
        print(f"| {kind} | {len(measured)} | " + " | ".join(f"{one:.0f}" for one in at) + " |", flush=True)


@contextmanager
def serving(folder: Path) -> Iterator[tuple[int, subprocess.Popen[str]]]:
    """Rechtop on a free port of this machine, on a data folder that is there."""
    with socket.socket() as probe:
        probe.bind((LOOPBACK, 0))
        port = probe.getsockname()[1]
    command = [str(Path(sys.executable).with_name("rechtop")), "serve", "--port", str(port), "--data", str(folder)]
    surroundings = os.environ | {"RECHTOP_DATA": str(folder), "RECHTOP_ADDRESS": LOOPBACK, "RECHTOP_DEMO": "nee"}
    server = subprocess.Popen(command, env=surroundings, stdout=subprocess.PIPE, text=True)
    try:
        first = server.stdout.readline() if server.stdout else ""
        if str(port) not in first:
            raise SystemExit("De server startte niet.")
        yield port, server
    finally:
        server.terminate()
        server.wait(30)


def _work(parent: int) -> float:
    """Seconds of processor time of the server and its workers until now."""
    children = Path(f"/proc/{parent}/task/{parent}/children").read_text().split()
    told = [Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split() for pid in [str(parent), *children]]
    return sum(int(fields[11]) + int(fields[12]) for fields in told) / CLOCK


def _worker(place: Place, number: int) -> Worker:
    """Somebody who is logged in, with files that she carries and some of her team."""
    from django.conf import settings
    from django.test import Client

    from rechtop.accounts.models import User
    from rechtop.reception.models import Trajectory
    from tests.accounts.logging_in import log_in

    user = User.objects.get(email=f"c{number}@meetstad.example")
    files = Trajectory.objects.using(place.store).filter(closed_on=None, is_closed_circle=False)
    hers = files.filter(assignments__worker=user.pk, assignments__until=None).values_list("pk", flat=True)[:100]
    of_team = files.filter(team=TEAMS[number % len(TEAMS)]).order_by("-touched_at").values_list("pk", flat=True)[:50]
    session = log_in(Client(), user).cookies[settings.LOGIN_COOKIE_NAME].value
    return Worker(number, {settings.LOGIN_COOKIE_NAME: session}, [*hers, *of_team])


class Worker(threading.Thread):
    """Somebody made up at her desk, until the time is over."""

    def __init__(self, number: int, cookies: dict[str, str], files: list[UUID]) -> None:
        super().__init__(daemon=True)
        self.random, self.cookies, self.files = Random(number), cookies, files
        self.first_names = names(Random(7))[0]
        self.port, self.counts, self.until, self.page = 0, 0.0, 0.0, ""
        self.times: dict[str, list[float]] = defaultdict(list)
        self.faults: list[str] = []

    def run(self) -> None:
        """Begin at a moment of her own."""
        time.sleep(self.random.uniform(0, THINK))
        doing = (self.day, self.queue, self.list, self.find, self.known, self.read, self.write)
        while time.monotonic() < self.until:
            try:
                self.random.choices(doing, (15, 5, 10, 15, 5, 40, 10))[0]()
            except (OSError, http.client.HTTPException, Wrong) as fault:
                self.faults.append(repr(fault))
                time.sleep(THINK)

    def day(self) -> None:
        """Her day."""
        self.ask("mijn dag", "/onthaal/")

    def queue(self) -> None:
        """What waits in her team."""
        self.ask("wachtrij", "/onthaal/wachtrij")

    def list(self) -> None:
        """The files that were last touched."""
        self.ask("lijst", "/onthaal/zoeken")

    def find(self) -> None:
        """A name that a few or many have, sometimes with a slip."""
        typed = self.random.choice(self.first_names)[: self.random.choice((3, 5, 9))]
        self.ask("lijst", "/onthaal/zoeken")
        self.ask("zoeken", "/onthaal/zoeken", [("typed", typed)])

    def known(self) -> None:
        """Somebody is at the counter: is she known?"""
        self.ask("iemand aan de balie", "/onthaal/nieuw")
        self.ask("bekend bij ons", "/onthaal/nieuw/bekend", [("name", self.random.choice(self.first_names))])

    def read(self) -> None:
        """A part of a file."""
        part = self.random.choice(PARTS)
        kind = "dossier, rechten" if part == RIGHTS else "dossier"
        self.ask(kind, f"/onthaal/dossier/{self.random.choice(self.files)}{part}")

    def write(self) -> None:
        """Keep the question of a file, changed."""
        address = f"/onthaal/dossier/{self.random.choice(self.files)}/vraag"
        self.ask("dossier", address)
        hidden = re.findall(r'<input type="hidden" name="(once|began_from)" value="([^"]*)"', self.page)
        fields = [(name, unescape(value)) for name, value in hidden]
        text = f"Ik kan de huur niet betalen. ({self.random.randrange(10**9)})"
        self.ask("bewaren en het dossier", address, [*fields, ("question", text)])

    def ask(self, kind: str, path: str, fields: Form | None = None) -> None:
        """Ask a page, follow where it leads, note how long it took, and think."""
        if fields is not None:
            token = re.search(r'name="csrfmiddlewaretoken" value="([^"]*)"', self.page)
            fields = [("csrfmiddlewaretoken", token[1] if token else ""), *fields]
        connection = http.client.HTTPConnection(LOOPBACK, self.port, timeout=PATIENCE)
        start = time.perf_counter()
        try:
            leads = self._once(connection, "GET" if fields is None else "POST", path, fields)
            if leads:
                self._once(connection, "GET", urlsplit(leads).path, None)
        finally:
            connection.close()
        if time.monotonic() >= self.counts:
            self.times[kind].append(time.perf_counter() - start)
        time.sleep(THINK)

    def _once(self, connection: http.client.HTTPConnection, method: str, path: str, fields: Form | None) -> str:
        headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}
        if fields is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        connection.request(method, path, urlencode(fields) if fields is not None else None, headers)
        answer = connection.getresponse()
        page = answer.read().decode()
        for name, value in answer.getheaders():
            if name.lower() == "set-cookie":
                cookie, _, kept = value.split(";")[0].partition("=")
                self.cookies[cookie] = kept
        if answer.status in (301, 302):
            leads = str(answer.getheader("Location"))
            if "/onthaal" not in leads:
                raise Wrong(f"{method} {path.split('/')[-1]}: leidt naar {leads}")
            return leads
        if answer.status != 200:
            raise Wrong(f"{method} {path.split('/')[-1]}: {answer.status}")
        self.page = page
        return ""
