"""Unknown is never a yes, a no of anybody stays a no, and a yes needs a number or an address."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rechtop.reception.contact.safe import FIELDS, Way, allowed, careful
from rechtop.reception.models import AtHome, SafeContact

ANSWERS = st.sampled_from([None, True, False])
CONTACTS = st.builds(
    SafeContact,
    phone=st.sampled_from(["", "0400 00 00 00"]),
    email=st.sampled_from(["", "an@voorbeeldstad.example"]),
    address=st.sampled_from(["", "Voorbeeldstraat 1"]),
    at_home=st.sampled_from(AtHome.values),
    **{name: ANSWERS for name in FIELDS.values()},
)


@pytest.mark.property
@given(contact=CONTACTS, way=st.sampled_from(Way))
def test_only_what_she_said_yes_to_is_allowed(contact: SafeContact, way: Way) -> None:
    decision = allowed(contact, way)
    assert decision.why
    if decision:
        assert getattr(contact, FIELDS[way]) is True
        assert not (way is Way.POST and contact.at_home == AtHome.NOTHING)
        assert way is not Way.VOICEMAIL or contact.may_call is not False


@pytest.mark.property
@given(mine=CONTACTS, other=CONTACTS, way=st.sampled_from(Way))
def test_putting_two_together_allows_nothing_that_either_refused(
    mine: SafeContact, other: SafeContact, way: Way
) -> None:
    both = SafeContact(**careful(mine, other))
    if allowed(both, way):
        assert allowed(mine, way)
        assert getattr(other, FIELDS[way]) is not False
    assert careful(mine, None) == careful(None, mine)


@pytest.mark.parametrize("way", Way)
def test_what_was_never_asked_is_not_allowed(way: Way) -> None:
    for contact in (None, SafeContact(phone="1", email="a@b.example", address="x")):
        decision = allowed(contact, way)
        assert not decision
        assert "Nog niet gevraagd" in decision.why


def test_a_yes_without_a_number_says_what_is_missing() -> None:
    assert "waarheen" in allowed(SafeContact(may_text=True), Way.TEXT).why


@pytest.mark.parametrize(
    ("at_home", "may", "neutral"),
    [
        (AtHome.ALL, True, False),
        (AtHome.NEUTRAL, True, True),
        (AtHome.UNKNOWN, True, True),
        (AtHome.NOTHING, False, False),
    ],
)
def test_a_letter_lies_at_home(at_home: AtHome, may: bool, neutral: bool) -> None:
    decision = allowed(SafeContact(may_post=True, address="Voorbeeldstraat 1", at_home=at_home), Way.POST)
    assert (decision.allowed, decision.only_neutral) == (may, neutral)
