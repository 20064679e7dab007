"""`make load`: how fast the interview answers when many people use it at once.

Starts `rechtop serve` with a data directory of its own, which is thrown away, and lets made-up people walk the
interview over the loopback. Prints how long each kind of page took, from asking to the last byte. Writes nothing else.
"""

import http.client
import os
import re
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from html import unescape
from pathlib import Path
from random import Random
from urllib.parse import urlencode, urlsplit

PEOPLE, THINK, SECONDS, SEED = 20, 3.0, 60.0, 2025
LOOPBACK = "127.0.0.1"
PATIENCE = 30.0
"""Seconds after which an answer counts as failed."""

Form = list[tuple[str, str]]
Times = dict[str, list[float]]


# -- the server --------------------------------------------------------------------------------------------------------


@contextmanager
def serving() -> Iterator[int]:
    """Rechtop on a free port of this machine, with an empty data directory; stopped and thrown away afterwards."""
    with socket.socket() as probe:
        probe.bind((LOOPBACK, 0))
        port = probe.getsockname()[1]
    command = [str(Path(sys.executable).with_name("rechtop")), "serve", "--port", str(port)]
    with tempfile.TemporaryDirectory() as data:
        server = subprocess.Popen(  # its first line says that it answers
            command,
            env={**os.environ, "RECHTOP_DATA": data, "RECHTOP_ADDRESS": LOOPBACK},
            stdout=subprocess.PIPE,
            text=True,
        )
        try:
            first = server.stdout.readline() if server.stdout else ""
            if str(port) not in first:
                raise SystemExit("De server startte niet.")
            yield port
        finally:
            server.terminate()
            server.wait(30)


# -- one person --------------------------------------------------------------------------------------------------------


class Person(threading.Thread):
    """Somebody made up who reads, thinks and answers until the time is over; then others walk in her place."""

    def __init__(self, port: int, number: int, until: float) -> None:
        super().__init__(daemon=True)
        self.random, self.until, self.port = Random(SEED + number), until, port
        self.times: Times = defaultdict(list)
        self.faults: list[str] = []
        self.finished = 0

    def run(self) -> None:
        """Begin at a moment of her own; when there is nothing left to ask, begin anew."""
        time.sleep(self.random.uniform(0, THINK))
        while time.monotonic() < self.until:
            try:
                Visit(self).walk()
                self.finished += 1
            except Over:
                return
            except (OSError, http.client.HTTPException, Wrong) as fault:
                self.faults.append(repr(fault))
                time.sleep(THINK)


class Wrong(Exception):
    """A page that does not look as it should."""


class Over(Exception):
    """The time of the measurement is over."""


class Visit:
    """One walk through the interview, with the cookies of a browser."""

    def __init__(self, person: Person) -> None:
        self.person, self.random = person, person.random
        self.connection = http.client.HTTPConnection(LOOPBACK, person.port, timeout=PATIENCE)
        self.cookies: dict[str, str] = {}
        self.path, self.page = "", ""

    def walk(self) -> None:
        """From the beginning to the page on paper."""
        try:
            self._walk()
        finally:
            self.connection.close()

    def _walk(self) -> None:
        self.ask("/rechten")
        self.send("/rechten", [("domein", self.random.choice(("geld", "gezin", "gezondheid", "wonen")))])
        born = str(self.random.randint(1940, 2004))
        self.send("/rechten/wie", [("naam", "ik"), ("jaar", born), ("doe", "erbij")])
        for number in range(self.random.choice((0, 0, 1, 2))):
            born = str(self.random.randint(2008, 2023))
            fields = [("naam", f"kind {number}"), ("band", "child"), ("jaar", born), ("doe", "erbij")]
            self.send("/rechten/wie", fields)
        self.send("/rechten/wie", [("doe", "klaar")])
        while self.path != "/rechten/uitkomst":
            if self.path == "/rechten/pauze":
                self.ask("/rechten/vraag")
            else:
                self.send(self.path, self.answer())
        self.ask("/rechten/papier")

    def answer(self) -> Form:
        """An answer to the question on the page, as a browser would send it."""
        names = re.findall(r'name="vraag" value="([^"]*)"', self.page)
        if len(names) != 1:
            raise Wrong(self.path)
        fields = [("vraag", unescape(names[0]))]
        covers = [unescape(name) for name in re.findall(r'name="dekt" value="([^"]*)"', self.page)]
        buttons = re.findall(r'class="button answer"[^>]*value="([^"]*)"', self.page)
        options = re.findall(r'type="radio" name="keuze" value="([^"]*)"', self.page)
        if covers:
            return [*fields, *(("dekt", name) for name in covers), ("niets", "ja"), ("doe", "verder")]
        if 'name="bedrag"' in self.page:
            return [*fields, ("bedrag", str(self.random.choice((0, 0, 500, 900, 1400)))), ("doe", "verder")]
        if 'name="jaar"' in self.page or self.random.random() < 0.2:
            return [*fields, ("doe", "?")]
        if buttons:
            return [*fields, ("doe", unescape(self.random.choice(buttons)))]
        if options:
            return [*fields, ("keuze", unescape(self.random.choice(options))), ("doe", "verder")]
        return [*fields, ("doe", "?")]

    def ask(self, path: str) -> None:
        """Ask a page, follow where it leads, and think."""
        self._follow("GET", path, None)

    def send(self, path: str, fields: Form) -> None:
        """Send a form, follow where it leads, and think."""
        token = re.search(r'name="csrfmiddlewaretoken" value="([^"]*)"', self.page)
        self._follow("POST", path, [("csrfmiddlewaretoken", token[1] if token else ""), *fields])

    def _follow(self, method: str, path: str, fields: Form | None) -> None:
        began = time.perf_counter()
        kinds = [_kind(method, path)]
        leads = self._once(method, path, fields)
        while leads:
            path = urlsplit(leads).path
            leads = self._once("GET", path, None)
        self.connection.close()  # the server would, while somebody thinks; the next page opens it again
        self.path = path
        took = time.perf_counter() - began
        kinds.append(_kind("GET", path))
        self.person.times[" → ".join(dict.fromkeys(kinds))].append(took)
        if time.monotonic() + THINK > self.person.until:
            raise Over
        time.sleep(THINK)

    def _once(self, method: str, path: str, fields: Form | None) -> str:
        """One request. Returns where it leads, or nothing when it is a page."""
        headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}
        body = None
        if fields is not None:
            body = urlencode(fields)
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        self.connection.request(method, path, body, headers)
        answer = self.connection.getresponse()
        page = answer.read().decode()
        for name, value in answer.getheaders():
            if name.lower() == "set-cookie":
                cookie, _, kept = value.split(";")[0].partition("=")
                self.cookies[cookie] = kept
        if answer.status in (301, 302):
            return str(answer.getheader("Location"))
        if answer.status != 200:
            raise Wrong(f"{method} {path}: {answer.status}")
        self.page = page
        return ""


def _kind(method: str, path: str) -> str:
    """What kind of page it is: the address without its numbers."""
    return ("" if method == "GET" else "antwoord ") + re.sub(r"/\d+", "/…", path)


# -- all together ------------------------------------------------------------------------------------------------------


def line(kind: str, times: list[float]) -> str:
    """How many, the median, the 95th percentile and the slowest, in milliseconds."""
    times = sorted(times)
    at = [times[min(len(times) - 1, int(len(times) * share))] * 1000 for share in (0.5, 0.95)]
    return f"| {kind} | {len(times)} | {at[0]:.0f} | {at[1]:.0f} | {times[-1] * 1000:.0f} |"


def main() -> None:
    """Measure once (people, seconds as arguments) and print a table."""
    people = int(sys.argv[1]) if len(sys.argv) > 1 else PEOPLE
    seconds = float(sys.argv[2]) if len(sys.argv) > 2 else SECONDS
    with serving() as port:
        before = os.getloadavg()[0]
        until = time.monotonic() + seconds
        walkers = [Person(port, number, until) for number in range(people)]
        for walker in walkers:
            walker.start()
        for walker in walkers:
            walker.join(seconds + 2 * PATIENCE)
        after = os.getloadavg()[0]
    merged: Times = defaultdict(list)
    for walker in walkers:
        for kind, times in walker.times.items():
            merged[kind] += times
    questions = [took for kind, times in merged.items() if kind.endswith("/vraag/…") for took in times]
    faults = [fault for walker in walkers for fault in walker.faults]
    print(f"{people} mensen, {THINK:.0f} s bedenktijd, {seconds:.0f} s, {os.cpu_count()} kernen.")
    print(f"Belasting van de machine (1 minuut): {before:.1f} voor, {after:.1f} na.")
    print(f"Gesprekken tot op papier: {sum(walker.finished for walker in walkers)}.")
    print(f"Fouten: {len(faults)}. {' '.join(sorted(set(faults))[:5])}\n")
    print("| pagina | aantal | mediaan (ms) | p95 (ms) | traagste (ms) |\n| --- | --: | --: | --: | --: |")
    for kind in sorted(merged):
        print(line(kind, merged[kind]))
    if questions:
        print(line("**een vraag, alles samen**", questions))


if __name__ == "__main__":
    main()
