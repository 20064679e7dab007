"""The file of a backup: what is changed, cut, swapped or not hers is refused, with the reason."""

from __future__ import annotations

import json
import os
import resource
import struct
import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rechtop.stores.backup import container
from rechtop.stores.backup.container import MAGIC, Writer, lines
from rechtop.stores.errors import BackupRefused

PASSPHRASE = "vier gewone woorden samen"
FRAME = 37
"""Bytes before each chunk: length, last, digest."""


@pytest.fixture(autouse=True)
def _cheap_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(container, "_SCRYPT", {"n": 2, "r": 1, "p": 1})
    monkeypatch.setattr(os, "fsync", lambda descriptor: None)


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A backup of three chunks."""
    monkeypatch.setattr(container, "CHUNK", 40)
    with Writer(tmp_path / "a.backup", PASSPHRASE) as out:
        for number in range(6):
            out.write(f"regel {number} van het dossier")
    return tmp_path / "a.backup"


def _frames(file: Path) -> tuple[bytes, list[bytes]]:
    data = file.read_bytes()
    start = len(MAGIC) + 4 + struct.unpack(">I", data[len(MAGIC) : len(MAGIC) + 4])[0]
    head, found = data[:start], []
    while start < len(data):
        length = struct.unpack(">I", data[start : start + 4])[0] + FRAME
        found.append(data[start : start + length])
        start += length
    return head, found


def _refused(file: Path, passphrase: str = PASSPHRASE) -> str:
    with pytest.raises(BackupRefused) as refused:
        list(lines(file, passphrase))
    return str(refused.value)


def test_it_reads_back_as_it_was_written_and_holds_nothing_readable(file: Path) -> None:
    assert list(lines(file, PASSPHRASE)) == [f"regel {number} van het dossier" for number in range(6)]
    assert b"dossier" not in file.read_bytes()
    assert file.stat().st_mode & 0o777 == 0o600


@given(st.lists(st.text().filter(lambda text: "\n" not in text), max_size=30))
def test_any_lines_read_back(told: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        with Writer(Path(folder) / "a", PASSPHRASE) as out:
            for line in told:
                out.write(line)
        assert list(lines(Path(folder) / "a", PASSPHRASE)) == told


def test_a_wrong_passphrase_is_told_from_damage(file: Path) -> None:
    assert "niet de wachtzin" in _refused(file, "een andere zin met woorden")


def test_a_changed_byte_anywhere_is_seen(file: Path) -> None:
    whole = file.read_bytes()
    for place in range(len(whole)):
        file.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        _refused(file)


def test_a_file_that_stops_anywhere_is_seen(file: Path) -> None:
    whole = file.read_bytes()
    for length in range(len(whole)):
        file.write_bytes(whole[:length])
        _refused(file)
    file.write_bytes(whole[:-1])
    assert "niet volledig" in _refused(file)


def test_a_chunk_left_out_doubled_or_swapped_is_seen(file: Path) -> None:
    head, frames = _frames(file)
    assert len(frames) > 3
    for changed in ([*frames[1:]], [frames[0], *frames], [frames[1], frames[0], *frames[2:]], frames[:-1]):
        file.write_bytes(head + b"".join(changed))
        _refused(file)


def test_a_chunk_of_another_backup_with_the_same_passphrase_is_seen(file: Path, tmp_path: Path) -> None:
    with Writer(tmp_path / "b", PASSPHRASE) as out:
        for number in range(6):
            out.write(f"regel {number} van een ander")
    (head, frames), (_head, others) = _frames(file), _frames(tmp_path / "b")
    file.write_bytes(head + frames[0] + others[1] + b"".join(frames[2:]))
    assert "Blok 2 hoort niet op die plaats" in _refused(file)


def test_something_after_the_end_is_seen(file: Path) -> None:
    file.write_bytes(file.read_bytes() + b"x")
    assert "Na het einde" in _refused(file)


def test_another_file_and_a_newer_format_are_told(file: Path, tmp_path: Path) -> None:
    other = tmp_path / "brief.txt"
    other.write_bytes(b"een brief")
    assert "geen back-up van Rechtop" in _refused(other)
    head = json.dumps({"format": 2}).encode()
    file.write_bytes(MAGIC + struct.pack(">I", len(head)) + head)
    assert "nieuwere Rechtop" in _refused(file)


def test_a_file_cannot_ask_for_hours_of_work_or_all_memory(file: Path) -> None:
    head = json.dumps({"format": 1, "salt": "AA==", "prefix": "AA==", "n": 2**40, "r": 8, "p": 1}).encode()
    file.write_bytes(MAGIC + struct.pack(">I", len(head)) + head)
    assert "beschadigd" in _refused(file)


def test_when_it_fails_halfway_there_is_no_file_and_the_old_one_stays(tmp_path: Path) -> None:
    target = tmp_path / "a.backup"
    target.write_bytes(b"de vorige")

    def fail_halfway() -> None:
        with Writer(target, PASSPHRASE) as out:
            out.write("half")
            raise RuntimeError("halfway")

    with pytest.raises(RuntimeError, match="halfway"):
        fail_halfway()
    assert [path.name for path in tmp_path.iterdir()] == ["a.backup"]
    assert target.read_bytes() == b"de vorige"


def test_a_full_disk_is_told_and_leaves_no_half_file(tmp_path: Path) -> None:
    def fill() -> None:
        with Writer(tmp_path / "a", PASSPHRASE) as out:
            for number in range(400_000):
                out.write(f"{number * 7919:x}{number * 104729:x}")

    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, hard))
    try:
        with pytest.raises(BackupRefused, match="Maak plaats vrij"):
            fill()
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(BackupRefused, match="kan niets geschreven worden"):
        Writer(tmp_path / "weg" / "a", PASSPHRASE)
    assert "kan niet gelezen worden" in _refused(tmp_path / "weg" / "a")
