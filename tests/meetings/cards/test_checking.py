"""What could tell who a card is about."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rechtop.meetings.cards.checking import NEVER, Found, warnings


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Haar nummer is 85.07.30-033.28.", Found.NATIONAL_NUMBER),
        ("Haar nummer is 85073003328.", Found.NATIONAL_NUMBER),
        ("Bel 0470 00 00 00 voor meer.", Found.PHONE),
        ("Bel +32 9 000 00 00.", Found.PHONE),
        ("Bel 09/000.00.00.", Found.PHONE),
        ("Mail naar iemand@voorbeeld.example.", Found.EMAIL),
        ("Sinds 3 maart geen werk.", Found.DATE),
        ("Sinds 03/02/2026 geen werk.", Found.DATE),
        ("Sinds 2026-02-03 geen werk.", Found.DATE),
        ("Woont in de Kerkstraat.", Found.STREET),
        ("Woont in de kerkstraat 12.", Found.STREET),
        ("Woont op de Grote Steenweg 5.", Found.NAME),
        ("Woont in 9000 Gent.", Found.POSTCODE),
        ("Een vrouw die is 37 jaar.", Found.AGE),
        ("Een 37-jarige vrouw.", Found.AGE),
        ("De zoon heet Karel.", Found.NAME),
        ("Fatima Voorbeeld belde.", Found.NAME),
        ("Ze kent mevrouw Voorbeeld goed.", Found.NAME),
    ],
)
def test_what_could_tell_who_it_is_about_is_found(text: str, found: Found) -> None:
    assert found in {one.found for one in warnings(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Een ouder met kinderen krijgt drie aanmaningen van een energieleverancier. Wie helpt eerst?",
        "Het OCMW en het CAW kennen de vraag. Zij wachten op elkaar.",
        "De huur is 800 euro, het inkomen 1.500 euro per maand.",
        "Iemand spreekt alleen Arabisch. Is er een tolk?",
        "Ze betaalt al 12 maanden niets, 3 keer kwam er een brief.",
    ],
)
def test_a_plain_situation_gives_no_warning(text: str) -> None:
    assert warnings(text) == []


def test_what_must_go_stands_first() -> None:
    found = warnings("Karel belt naar 0470 00 00 00 en kent Els.")
    assert [one.found in NEVER for one in found] == [True, False]
    assert all(one.words for one in found)


@given(st.text(max_size=80), st.text(max_size=80))
def test_no_text_hides_a_national_number(before: str, after: str) -> None:
    text = f"{before} 85.07.30-033.28 {after}"
    assert any(one.is_refused for one in warnings(text))
