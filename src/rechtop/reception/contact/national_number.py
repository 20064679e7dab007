"""The national number: apart from everything else, only with a reason, and never where others see it (P-10).

It stands in a table of its own, sealed; what it is found by is a keyed mark. No address, journal line, message, log or
export holds it, and no page except the one on which somebody asks to see it.
"""

from __future__ import annotations

import re
from uuid import UUID

from django.db import IntegrityError
from django.utils.translation import gettext as _

from rechtop.journal.models import Act
from rechtop.reception.desk import Desk
from rechtop.reception.errors import ReceptionError
from rechtop.reception.models import NationalNumber
from rechtop.reception.start.known import known_of
from rechtop.stores.sealed import mark_of

DIGITS = 11
_IN_A_TEXT = re.compile(r"(?<!\d)\d{2}[. -]?\d{2}[. -]?\d{2}[. -]?\d{3}[. -]?\d{2}(?!\d)")
_CENTURY = 2 * 10**9
"""Stands before the first nine digits of who was born from 2000 on, when the check digits are computed."""


class NumberWrong(ReceptionError):
    """These signs are no national number; the text never repeats them."""


class NumberTaken(ReceptionError):
    """Somebody else in this store has this number."""


def digits_of(typed: str) -> str:
    """The eleven digits of a number as typed ("85.07.30-033.28"). Raises NumberWrong, without the number."""
    digits = "".join(sign for sign in typed if sign not in " .-/")
    if len(digits) != DIGITS or not (digits.isascii() and digits.isdigit()):
        raise NumberWrong(_("Een rijksregisternummer heeft 11 cijfers. Kijk het na op de identiteitskaart."))
    if not checks(digits):
        raise NumberWrong(_("De laatste twee cijfers kloppen niet met de rest. Kijk elk cijfer na."))
    return digits


def checks(digits: str) -> bool:
    """Whether the last two digits are 97 less the rest of the first nine modulo 97, of either century."""
    body, check = int(digits[:9]), int(digits[9:])
    return check in (97 - body % 97, 97 - (_CENTURY + body) % 97)


def stands_in(text: str) -> bool:
    """Whether a text holds signs that are a national number, however it is written."""
    found = ("".join(sign for sign in match if sign.isdigit()) for match in _IN_A_TEXT.findall(text))
    return any(len(digits) == DIGITS and checks(digits) for digits in found)


def masked(digits: str) -> str:
    """Enough to recognise it beside an identity card, not enough to use it: the last two digits."""
    return f"••.••.••-•••.{digits[9:]}"


def in_full(digits: str) -> str:
    """As it stands on an identity card."""
    return f"{digits[:2]}.{digits[2:4]}.{digits[4:6]}-{digits[6:9]}.{digits[9:]}"


def keep(desk: Desk, pk: UUID, typed: str, asked_for: str) -> None:
    """Keep the number of whom a file is about, and what it was needed for.

    Raises NumberWrong, NumberTaken when it is of somebody else, ReceptionError when nothing says what it is for.
    """
    digits, why = digits_of(typed), asked_for.strip()
    if not why:
        raise ReceptionError(_("Schrijf waarvoor u het nummer nodig hebt. Zonder reden vragen we het niet."))
    mark = mark_of(desk.store, f"national:{digits}")
    numbers = NationalNumber.objects.using(desk.store)
    try:
        with desk.writing(pk, "person.national_number", why=why) as held:
            other = numbers.filter(mark=mark).exclude(person=held.person_id).first()
            if other is not None:
                raise NumberTaken(_taken(desk, other.person_id))
            numbers.filter(person=held.person_id).delete()
            numbers.create(person=held.person, number=digits, mark=mark, asked_for=why[:80])
    except IntegrityError:  # somebody else kept the same number a moment ago
        raise NumberTaken(_("Bekend bij ons: dit nummer staat al in een ander dossier.")) from None


def held_of(desk: Desk, person: UUID) -> NationalNumber | None:
    """The number of somebody; who shows it shows `masked`."""
    return NationalNumber.objects.using(desk.store).filter(person=person).first()


def show_in_full(desk: Desk, pk: UUID) -> str:
    """The whole number, with a line in the journal that it was looked at; empty when there is none."""
    trajectory = desk.open(pk, "person.national_number.full")
    found = held_of(desk, trajectory.person_id)
    return in_full(found.number) if found is not None else ""


def remove(desk: Desk, pk: UUID) -> None:
    """Remove it; nothing of it stays but the line in the journal that it was removed."""
    with desk.writing(pk, "person.national_number", act=Act.REMOVE) as held:
        NationalNumber.objects.using(desk.store).filter(person=held.person_id).delete()


def person_with(store: str, typed: str) -> UUID | None:
    """Who has this number, found by its mark; None when nobody has, or when it is no number."""
    try:
        mark = mark_of(store, f"national:{digits_of(typed)}")
    except NumberWrong:
        return None
    found = NationalNumber.objects.using(store).filter(mark=mark).first()
    return found.person_id if found is not None else None


def _taken(desk: Desk, person: UUID) -> str:
    """Whom to ask about the person who has it; of a closed circle nothing is told."""
    known = next(iter(known_of(desk, [person])), None)
    if known is None:
        return _("Dit nummer kan hier niet bij. Vraag het aan uw hoofdmaatschappelijk werker.")
    where = [part for part in (known.ask, known.team) if part]
    if not where:
        return _("Bekend bij ons: dit nummer staat al in een ander dossier, in de wachtrij.")
    return _("Bekend bij ons: dit nummer staat al in een ander dossier. Vraag naar %(who)s.") % {
        "who": ", ".join(where)
    }
