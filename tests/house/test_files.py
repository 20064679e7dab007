"""What no file of this project holds, and how long a module is."""

import re
from pathlib import Path

import pytest

from tests.house.files import ROOT, name_of, project_files, python_files

# Written in halves, so that this file passes its own test.
HOSTS = ("pypi" + ".org", "python" + "hosted.org", "registry.npm" + "js", "deb.deb" + "ian.org")
PLACES = (
    r"(?<![\w.:/-])/wo" + r"rk/(main|shared)\b",
    r"\.\./sha" + r"red\b",
    r"(?<![\w.:-])/ro" + r"ot/",
    r"(?<![\w.:-])/ho" + r"me/\w",
)
ALLOWED = Path(__file__).with_name("long_modules.txt")
LONGEST = {"src": 300, "tests": 600}
VAGUE = {"utils", "helpers", "common", "misc", "functions"}


def _texts() -> list[tuple[str, str]]:
    found = []
    for path in project_files():
        try:
            found.append((name_of(path), path.read_text(encoding="utf-8")))
        except UnicodeDecodeError:
            continue  # a picture or a font
    return found


def test_no_file_names_the_host_of_a_package_registry_or_a_place_on_its_makers_machine() -> None:
    unwanted = re.compile("|".join([*map(re.escape, HOSTS), *PLACES]), re.IGNORECASE)
    found = [f"{name}: {match[0]}" for name, text in _texts() for match in unwanted.finditer(text)]
    assert found == []


def _is_migration(path: Path) -> bool:
    return "migrations" in path.parts


def _too_long() -> dict[str, int]:
    lengths = {
        name_of(path): (len(path.read_text(encoding="utf-8").splitlines()), most)
        for folder, most in LONGEST.items()
        for path in python_files(folder)
        if not _is_migration(path)
    }
    return {name: lines for name, (lines, most) in lengths.items() if lines > most}


def _allowed() -> dict[str, str]:
    lines = [line for line in ALLOWED.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    return {name.strip(): reason.strip() for name, _, reason in (line.partition(":") for line in lines)}


def test_a_module_has_one_subject_and_so_a_length() -> None:
    assert {name: lines for name, lines in _too_long().items() if name not in _allowed()} == {}


def test_a_module_that_may_be_longer_says_why_and_still_is_longer() -> None:
    assert {name: reason for name, reason in _allowed().items() if not reason or name not in _too_long()} == {}


def test_a_module_is_named_after_its_subject() -> None:
    assert [name_of(path) for path in python_files("src") if path.stem in VAGUE] == []


def test_no_unfinished_work_hides_in_a_comment() -> None:
    marks = re.compile(r"#.*\b(TO" + r"DO|FIX" + r"ME|X" + r"XX)\b(?!.*#\d+)")
    assert [name_of(p) for p in project_files() if p.suffix == ".py" and marks.search(p.read_text("utf-8"))] == []


def test_no_test_is_skipped() -> None:
    skips = re.compile(r"pytest\.(mark\.)?(ski" + r"p|skipi" + r"f|xfai" + r"l|importorski" + r"p)\b")
    assert [name_of(p) for p in python_files("tests") if skips.search(p.read_text("utf-8"))] == []


@pytest.mark.parametrize("needed", ["LICENSE", "README.md", "CHANGELOG.md", "docs/index.md", "docs/onderhoud.md"])
def test_what_a_newcomer_looks_for_is_there(needed: str) -> None:
    assert (ROOT / needed).stat().st_size > 200


def test_the_changelog_has_room_for_the_next_change() -> None:
    titles = re.findall(r"^## (.+)$", (ROOT / "CHANGELOG.md").read_text("utf-8"), re.MULTILINE)
    assert titles[:1] == ["[Unreleased]"]


def test_decisions_are_numbered_without_gaps() -> None:
    names = sorted(path.name for path in (ROOT / "docs" / "decisions").glob("*.md"))
    assert [name[:5] for name in names] == [f"{number:04}-" for number in range(1, len(names) + 1)]


def test_every_link_between_documents_leads_somewhere() -> None:
    broken = []
    for path in project_files():
        if path.suffix != ".md":
            continue
        for target in re.findall(r"\]\(([^)#\s]+)(?:#[^)]*)?\)", path.read_text("utf-8")):
            if "://" not in target and not target.startswith("mailto:") and not (path.parent / target).exists():
                broken.append(f"{name_of(path)}: {target}")
    assert broken == []
