"""The gate of residence: each cell of the matrix, the coarse answers, the worked examples, and the default."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

import rechtop.law.residence.gate as residence
from rechtop.law.loading import items, mapping, read, text
from rechtop.law.residence.gate import COARSE, COLUMNS, DOCUMENTS, STAY_WARNINGS, default_gate, gate, residence_status
from rechtop.rules.algebra import Pair
from rechtop.rules.errors import UnknownName
from rechtop.rules.facts import answers
from rechtop.rules.household import Finding, Household
from rechtop.rules.law import Law
from rechtop.rules.rights import Condition, Holder, Right
from rechtop.rules.run import Run

PASSES, FAILS, OPEN = (1, 1), (0, 0), (0, 1)
ON = date(2025, 3, 1)


def right(id: str, condition: Condition) -> Right:
    return Right(id, Holder.PERSON, (condition,))


def law() -> Law:
    """One made-up right for each column, and one with the default gate."""
    gates = {column: gate(column, column) for column in COLUMNS} | {"default": default_gate("default")}
    return Law(
        [right(name, Condition("verblijf", holds, "Uw verblijf opent dit recht.", "")) for name, holds in gates.items()]
    )


LAW = law()


def told(status: str | None, finding: Finding | None = None) -> Household:
    """A synthetic person of whom only the residence is told."""
    mask = answers(residence_status.fact)[status] if status else None
    return Household(
        ON,
        ("an",),
        True,
        facts={("residence_status", "an"): (mask, mask)} if mask else {},
        findings=(finding,) if finding else (),
    )


def outcome(status: str | None, column: str) -> tuple[Pair[int], Pair[int]]:
    """The answer of the gate as things stand, and with every open judgement falling well."""
    run = Run(LAW, told(status))
    return run.value(f"{column}.verblijf"), run.favourable.value(f"{column}.verblijf")


MATRIX = mapping(mapping(read(Path(residence.__file__).parent / "matrix.yaml"), "")["documents"], "")
CELLS = [(document, column) for document in DOCUMENTS if document != "belgian" for column in COLUMNS]


def test_the_matrix_has_33_documents_and_12_statuses() -> None:
    assert (len(DOCUMENTS), len(COARSE)) == (33, 12)
    assert tuple(name for name, _ in residence_status.fact.options) == tuple(DOCUMENTS)
    assert [id for id, _, _ in residence_status.fact.groups] == list(COARSE)


def test_every_document_is_the_answer_to_some_coarse_status() -> None:
    assert {part for _, _, parts in residence_status.fact.groups for part in parts} == set(DOCUMENTS)


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_document_can_be_told_exactly(document: str) -> None:
    assert answers(residence_status.fact)[document] == residence_status.mask(document)


@pytest.mark.parametrize(("document", "column"), CELLS)
def test_a_cell_decides_only_when_it_was_checked(document: str, column: str) -> None:
    """Read from the file itself, not through the gate's own reading of it."""
    cell = mapping(mapping(mapping(MATRIX[document], "")["cells"], "")[column], "")
    checked = text(cell.get("status"), "") != "recalled"
    expected = {"yes": (PASSES, PASSES), "no": (FAILS, FAILS)}.get(text(cell["answer"], "")) if checked else None
    assert outcome(document, column) == (expected or (OPEN, PASSES))


@pytest.mark.parametrize("column", COLUMNS)
def test_belgian_nationality_passes_save_for_what_only_others_need(column: str) -> None:
    assert outcome("belgian", column) == ((FAILS, FAILS) if column == "dmh" else (PASSES, PASSES))


def test_the_three_answers_of_a_gate() -> None:
    assert outcome("card_B_refugee", "leefloon") == (PASSES, PASSES)
    assert outcome("undocumented", "leefloon") == (FAILS, FAILS)
    assert outcome("eu_student", "leefloon") == (OPEN, PASSES)


def test_a_recalled_yes_and_a_recalled_no_stay_open() -> None:
    assert outcome("trafficking_victim", "md") == (OPEN, PASSES)
    assert outcome("unaccompanied_minor", "dmh") == (OPEN, PASSES)


def test_an_unknown_residence_leaves_the_gate_open_however_judgements_fall() -> None:
    assert outcome(None, "leefloon") == (OPEN, OPEN)
    assert outcome(None, "default") == (OPEN, PASSES)


def test_the_default_gate_lets_belgians_pass_and_leaves_the_rest_to_a_human() -> None:
    assert outcome("belgian", "default") == (PASSES, PASSES)
    for document in set(DOCUMENTS) - {"belgian"}:
        assert outcome(document, "default") == (OPEN, PASSES)


def test_a_named_human_settles_an_open_gate_and_cannot_open_a_closed_one() -> None:
    for document, found, expected in (
        ("eu_student", True, PASSES),
        ("eu_student", False, FAILS),
        ("undocumented", True, FAILS),
        ("card_B_refugee", False, PASSES),
    ):
        finding = Finding("leefloon", "residence", "an", found, "een maatschappelijk werker", ON)
        assert Run(LAW, told(document, finding)).value("leefloon.verblijf") == expected


@pytest.mark.parametrize(
    ("status", "column", "expected"),
    [
        ("refugee", "leefloon", (PASSES, PASSES)),
        ("population_register", "leefloon", (PASSES, PASSES)),
        ("asylum_seeker", "leefloon", (FAILS, FAILS)),
        ("irregular", "md", (FAILS, FAILS)),
        ("irregular", "dmh", (PASSES, PASSES)),
        ("eu_first_3_months", "leefloon", (FAILS, FAILS)),
        ("eu_over_3_months", "leefloon", (OPEN, PASSES)),
        ("foreigners_register", "leefloon", (OPEN, OPEN)),
    ],
)
def test_a_coarse_answer_is_as_certain_as_its_documents_agree(
    status: str, column: str, expected: tuple[Pair[int], Pair[int]]
) -> None:
    assert outcome(status, column) == expected


def test_a_coarse_answer_never_says_more_than_each_of_its_documents() -> None:
    for status, _, parts in residence_status.fact.groups:
        for column in COLUMNS:
            low, high = outcome(status, column)[0]
            for part in parts:
                exact = outcome(part, column)[0]
                assert low <= exact[0] <= exact[1] <= high, (status, part, column)


def example(id: str) -> str:
    """The document of a worked example."""
    path = Path(residence.__file__).parent / "examples.yaml"
    for entry in items(read(path), ""):
        told = mapping(entry, "")
        if text(told["id"], "") == id:
            return text(mapping(told["input"], "")["residence_document"], "")
    raise LookupError(id)


@pytest.mark.parametrize(
    ("id", "column", "expected"),
    [
        ("e1", "md", OPEN),  # two or four months after annex 19ter: the document alone does not tell
        ("e1", "dmh", OPEN),
        ("e2", "md", OPEN),
        ("e3", "leefloon", FAILS),
        ("e3", "md", PASSES),
        ("e4", "md", PASSES),
        ("e5", "md", FAILS),
        ("e5", "reception", PASSES),
        ("e6", "leefloon", PASSES),
    ],
)
def test_a_worked_example_as_far_as_the_document_alone_decides(id: str, column: str, expected: Pair[int]) -> None:
    assert outcome(example(id), column)[0] == expected


def test_the_months_after_annex_19ter_are_told_as_a_coarse_status() -> None:
    assert outcome("eu_first_3_months", "md")[0] == FAILS
    assert outcome("eu_first_3_months", "dmh")[0] == PASSES


def test_every_cell_and_warning_stands_on_a_named_source_or_is_not_certain() -> None:
    named = {source for d in DOCUMENTS.values() for cell in d.cells.values() for source in cell.sources}
    assert named | {source for w in STAY_WARNINGS for source in w.sources} <= set(residence.SOURCES)
    for document in DOCUMENTS.values():
        for column, cell in document.cells.items():
            assert cell.sources or not (cell.passes or cell.fails), (document.id, column)


def test_who_puts_her_stay_at_risk_is_warned() -> None:
    assert [w.id for w in residence.warnings_for("eu_student", "leefloon")] == ["w2"]
    assert [w.id for w in residence.warnings_for("card_A_limited", "maatschappelijke_dienstverlening")] == ["w3", "w4"]
    assert residence.warnings_for("belgian", "leefloon") == ()


def test_a_wrong_column_or_document_names_the_nearest() -> None:
    with pytest.raises(UnknownName, match="leefloon"):
        gate("leeflon", "leefloon")
    with pytest.raises(UnknownName, match="card_B"):
        residence.cell("card_b", "leefloon")


def test_temporary_protection_follows_from_the_document() -> None:
    assert residence.COLUMN_OF["groeipakket_sociale_toeslag"] == "groeipakket"
    protected = Law((), quantities=(residence.under_temporary_protection, residence.is_belgian))
    assert Run(protected, told("card_A_temporary_protection")).value("under_temporary_protection") == PASSES
    assert Run(protected, told("foreigners_register")).value("under_temporary_protection") == OPEN
    assert Run(protected, told("refugee")).value("under_temporary_protection") == FAILS
