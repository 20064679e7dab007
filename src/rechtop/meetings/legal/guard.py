"""Both databases refuse what art. 458ter forbids: an opening before all is fixed, and anything fixed afterwards."""

from __future__ import annotations

from rechtop.journal.triggers import AppendOnly, NewRow

REFUSAL = "what was written for a consultation of art. 458ter never changes"

_OPENED = "EXISTS (SELECT 1 FROM meetings_legalopening)"
_OVER = f"NOT {_OPENED} OR EXISTS (SELECT 1 FROM meetings_legalending)"  # noqa: S608 - names of our own
_EMPTY = " OR ".join(f"length(NEW.{column}) = 0" for column in ("reference", "purpose", "rules"))
_FEW = "(SELECT COUNT(*) FROM meetings_legalparticipant) < 2"

FROZEN = (
    AppendOnly(
        "meetings_legalconsultation",
        REFUSAL,
        new_rows=(
            NewRow("own_store", "NEW.id <> '{store}'", "a consultation stands only in its own store"),
            NewRow("whole", _EMPTY, "ground, purpose and rules are fixed before a consultation opens"),
        ),
    ),
    AppendOnly(
        "meetings_legalparticipant",
        REFUSAL,
        new_rows=(NewRow("before", _OPENED, "nobody is added to a consultation that is open"),),
    ),
    AppendOnly(
        "meetings_legalopening",
        REFUSAL,
        new_rows=(NewRow("enough", _FEW, "participants are fixed before a consultation opens"),),
    ),
    AppendOnly(
        "meetings_legalnote",
        REFUSAL,
        new_rows=(NewRow("open", _OVER, "notes are written only while a consultation is open"),),
    ),
    AppendOnly("meetings_legalending", REFUSAL, new_rows=(NewRow("open", _OVER, "only an open consultation ends"),)),
)
"""The tables of one consultation. Its store is named in the first, so that no store of files takes one."""
