"""Every package is pinned, carries its hash, and comes from whichever registry the machine is set up for."""

import re
import tomllib
from pathlib import Path

import pytest

from tests.house.files import ROOT

FILES = ["requirements.txt", "requirements-dev.txt", "requirements-bench.txt"]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))


def _packages(name: str) -> dict[str, list[str]]:
    """Per package its lines: the pin, and the hashes."""
    text = (ROOT / name).read_text("utf-8").replace("\\\n", " ")
    found: dict[str, list[str]] = {}
    for line in filter(None, text.splitlines()):
        found.setdefault(re.split(r"[=\s]", line)[0], []).append(line)
    return found


def _plain(requirement: str) -> str:
    return re.split(r"[\[<>=~!;\s]", requirement)[0].lower().replace("_", "-")


@pytest.mark.parametrize("name", FILES)
def test_every_package_is_pinned_and_hashed(name: str) -> None:
    lines = [line for lines in _packages(name).values() for line in lines]
    assert len(lines) > 10
    assert [line[:60] for line in lines if not re.match(r"[a-z0-9.-]+==\S+.*--hash=sha256:[0-9a-f]{64}", line)] == []


@pytest.mark.parametrize("name", FILES)
def test_no_list_says_where_packages_come_from(name: str) -> None:
    text = (ROOT / name).read_text("utf-8")
    assert "://" not in text
    assert "-url" not in text


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("requirements.txt", PROJECT["project"]["dependencies"] + PROJECT["dependency-groups"]["build"]),
        ("requirements-dev.txt", PROJECT["project"]["dependencies"] + PROJECT["dependency-groups"]["dev"]),
        ("requirements-bench.txt", PROJECT["dependency-groups"]["bench"]),
    ],
)
def test_what_the_project_asks_for_is_in_the_list(name: str, wanted: list[str]) -> None:
    assert {_plain(requirement) for requirement in wanted} - set(_packages(name)) == set()


def test_developing_uses_the_same_versions_as_running() -> None:
    running, developing = _packages("requirements.txt"), _packages("requirements-dev.txt")
    pins = {name: [line.split()[0] for line in lines] for name, lines in running.items()}
    assert {name: [line.split()[0] for line in developing.get(name, [])] for name in pins} == pins


def test_every_example_of_a_command_in_the_makefile_exists() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    targets = set(re.findall(r"^([a-z][a-z-]*):", makefile, re.MULTILINE))
    documents: list[Path] = [ROOT / "README.md", *(ROOT / "docs").rglob("*.md")]
    named = {
        target
        for path in documents
        for target in re.findall(r"(?:`|^)make ([a-z][a-z-]*)\b", path.read_text("utf-8"), re.MULTILINE)
    }
    assert {"run", "test"} <= named
    assert named - targets == set()
