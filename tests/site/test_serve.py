"""`rechtop serve` as it really runs: a process that migrates, collects, answers, and stops when asked."""

import http.client
import os
import re
import signal
import socket
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Self

import pytest

from rechtop.site.errors import ServeRefused, SettingWrong
from rechtop.site.serve import serve

PROGRAM = """
import sys
from pathlib import Path
from rechtop.site.serve import serve
serve(int(sys.argv[1]), Path(sys.argv[2]))
"""


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


class Server:
    """A served Rechtop, and what it has said."""

    def __init__(self, port: int, data: Path) -> None:
        self.port = port
        own = {"RECHTOP_DATA", "RECHTOP_SECRET_KEY", "DJANGO_SETTINGS_MODULE"}
        self.process = subprocess.Popen(
            [sys.executable, "-c", PROGRAM, str(port), str(data)],
            env={name: value for name, value in os.environ.items() if name not in own},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
        )
        assert self.process.stdout is not None
        self.first_line = self.process.stdout.readline()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self.process.poll() is None:
            self.stop()

    def get(self, address: str, **headers: str) -> http.client.HTTPResponse:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        connection.request("GET", address, headers={"Connection": "close", **headers})
        return connection.getresponse()

    def raw(self, request: bytes) -> bytes:
        with socket.create_connection(("127.0.0.1", self.port), timeout=10) as line:
            line.sendall(request)
            return line.recv(1000)

    def stop(self) -> tuple[int, str]:
        os.killpg(self.process.pid, signal.SIGINT)  # as a terminal does at Ctrl-C: to the parent and its workers
        said, _ = self.process.communicate(timeout=20)
        return self.process.returncode, said


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    data = tmp_path_factory.mktemp("serve") / "data"
    data.mkdir()
    data.chmod(0o755)
    return data


@pytest.fixture(scope="module")
def server(data: Path) -> Iterator[Server]:
    with Server(_free_port(), data) as server:
        yield server


def test_the_address_is_printed_once_it_answers(server: Server, data: Path) -> None:
    assert server.first_line == f"Rechtop staat klaar op http://127.0.0.1:{server.port}/ (stoppen: Ctrl-C)\n"
    answer = server.get("/gezond")
    assert (answer.status, answer.read()) == (200, b"in orde\n")
    assert (data / "rechtop.sqlite3").exists()


def test_what_is_kept_is_for_its_owner_only_in_a_directory_that_others_may_enter(server: Server, data: Path) -> None:
    kept = ("rechtop.sqlite3", "rechtop.sqlite3-wal", "secret-key", "demo-accounts.json")
    assert stat.S_IMODE(data.stat().st_mode) == 0o755
    assert {name: oct(stat.S_IMODE((data / name).stat().st_mode)) for name in kept} == dict.fromkeys(kept, "0o600")


def test_static_files_come_compressed_and_may_be_kept_for_good(server: Server) -> None:
    home = server.get("/").read().decode()
    sheets = re.findall(r'href="(/static/rechtop/[^"]+\.css)"', home)
    assert len(sheets) > 5
    for sheet in sheets:
        assert re.search(r"\.[0-9a-f]{12}\.css$", sheet)
        answer = server.get(sheet)
        assert answer.status == 200
        assert "immutable" in str(answer.headers["Cache-Control"])
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
    base = next(sheet for sheet in sheets if "/base." in sheet)
    assert server.get(base, **{"Accept-Encoding": "br"}).headers["Content-Encoding"] == "br"


def test_a_second_server_on_the_same_port_is_refused_with_what_to_do(server: Server, tmp_path: Path) -> None:
    with pytest.raises(ServeRefused, match=rf"Poort {server.port} is al in gebruik.*--port {server.port + 1}"):
        serve(server.port, tmp_path)


def test_it_stops_on_ctrl_c_and_has_written_down_nothing_of_its_visitors(data: Path) -> None:
    with Server(_free_port(), data) as server:  # the second start on this data
        assert server.get("/geen-pagina?naam=Peeters").status == 404
        assert b"400" in server.raw(b"GET /balie?naam=Peeters HTTP/9.9\r\n\r\n")
        status, said = server.stop()
    assert status == 0
    assert "Not Found: /geen-pagina\n" in said  # a line, but without the question
    assert "Peeters" not in said
    assert said.count("Rechtop is gestopt.\n") == 1


@pytest.mark.parametrize("port", [-1, 0, 65_536])
def test_a_port_that_does_not_exist_is_refused(port: int, tmp_path: Path) -> None:
    with pytest.raises(ServeRefused, match=f"Poort {port} bestaat niet. Kies een getal van 1 tot 65535"):
        serve(port, tmp_path)


def test_a_directory_that_cannot_be_made_is_refused_by_name(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(ServeRefused, match=r"De map '.*file/data' kan niet gemaakt worden"):
        serve(_free_port(), tmp_path / "file" / "data")


def test_without_a_directory_the_environment_names_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("RECHTOP_DATA", str(tmp_path / "file" / "elders"))
    with pytest.raises(ServeRefused, match=r"De map '.*file/elders' kan niet gemaakt worden"):
        serve(_free_port())


def test_a_wrong_setting_is_refused_before_anything_is_made(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("RECHTOP_WORKERS", "veel")
    with pytest.raises(SettingWrong, match="RECHTOP_WORKERS is 'veel'"):
        serve(_free_port(), tmp_path / "data")
    assert not (tmp_path / "data").exists()


def test_an_address_that_is_not_ours_is_refused_by_name(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("RECHTOP_ADDRESS", "192.0.2.1")
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: [(socket.AF_INET, None, None, "", None)])
    with pytest.raises(ServeRefused, match=r"Op adres '192\.0\.2\.1' kan Rechtop niet luisteren .* RECHTOP_ADDRESS"):
        serve(_free_port(), tmp_path)


def test_p20_everybody_in_the_made_up_town_is_marked_as_made_up(server: Server, data: Path) -> None:
    people = 0
    for store in (data / "stores").glob("*.sqlite3"):
        with closing(sqlite3.connect(f"file:{store}?mode=ro", uri=True)) as opened:
            count = "SELECT count(*), coalesce(sum(is_synthetic), 0) FROM reception_person"
            number, made_up = opened.execute(count).fetchone()
        assert number == made_up
        people += number
    assert people >= 12
    with closing(sqlite3.connect(f"file:{data / 'rechtop.sqlite3'}?mode=ro", uri=True)) as shared:
        assert shared.execute("SELECT count(*) FROM stores_store WHERE NOT is_synthetic").fetchone() == (0,)
        assert shared.execute("SELECT count(*) FROM accounts_user WHERE NOT is_demo").fetchone() == (0,)
