"""The words of a question for whom it is about: "u" for who fills it in, else what that person is called.

The law writes every question in the u-form. Of somebody else the same sentence is told about her by her name; the
verbs that differ are few, and "zijn of haar" fits everybody.
"""

from __future__ import annotations

import re

THE_PERSON = "de persoon"
"""What the person is called where somebody else fills it in for her."""

_THIRD_PERSON = {
    "bent": "is",
    "hebt": "heeft",
    "kunt": "kan",
    "wilt": "wil",
    "zult": "zal",
    "uw": "zijn of haar",
    "uzelf": "zichzelf",
}
_WORDS = re.compile(rf"\b(u|{'|'.join(_THIRD_PERSON)})\b", re.IGNORECASE)
_REFLEXIVE = re.compile(
    r"(\bu (?:hoeft|kunt|laat|mag|meldt|moet|schrijft|sluit|voelt|wilt)|\bom) u"
    r"(?=(?: \w+){0,4} (?:in|aan|inschrijven|aansluiten|verplaatsen|wassen|verwarmen|te schrijven)\b)",
    re.IGNORECASE,
)
"""Where the second "u" is the person herself again: "u schrijft u in", "om u te verplaatsen"."""

_RECEIVES = re.compile(r"\b(krijgt|kreeg) u: ", re.IGNORECASE)


def said_to(text: str, called: str) -> str:
    """A sentence in the u-form about somebody who is called so; an empty name leaves it to "u"."""
    text = _RECEIVES.sub(r"\1 u ", text)
    if not called:
        return text
    return _WORDS.sub(lambda found: _word(found[0], called), _REFLEXIVE.sub(r"\1 zich", text))


def _word(word: str, called: str) -> str:
    instead = _THIRD_PERSON.get(word.lower(), called)
    return instead[:1].upper() + instead[1:] if word[0].isupper() else instead
