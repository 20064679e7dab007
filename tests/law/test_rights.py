"""The rights that this law promises to hold, by a list: one that disappears is noticed; a new one needs no line."""

from pathlib import Path

from rechtop.law.catalogue import law, right_folders

PROMISED = Path(__file__).with_name("rights.txt").read_text(encoding="utf-8").split()


def test_no_right_of_the_list_is_missing() -> None:
    assert set(PROMISED) - set(law().rights) == set()
    assert set(PROMISED) - set(right_folders()) == set()


def test_the_list_names_eighty_five_rights_once_in_alphabetical_order() -> None:
    assert len(PROMISED) == 85
    assert sorted(set(PROMISED)) == PROMISED
