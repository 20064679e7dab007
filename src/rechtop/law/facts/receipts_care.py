"""What somebody already receives for care, leave and a handicap. How a receipt works stands in ``receipts``."""

from __future__ import annotations

from rechtop.rules.receipts import receipt
from rechtop.rules.records import Field

ZORGBUDGET_ZWAAR = receipt(
    "zorgbudget_zwaar_zorgbehoevenden", "zorgbudget voor zwaar zorgbehoevenden (vroeger zorgverzekering)"
)

ZORGBUDGET_HANDICAP = receipt(
    "zorgbudget_handicap", "zorgbudget voor mensen met een handicap (basisondersteuningsbudget)"
)

MANTELZORGPREMIE = receipt("mantelzorgpremie", "mantelzorgpremie van de gemeente")
"""Held by whoever it is paid to: in most places the carer, in others the person cared for."""

CARER = receipt(
    "statuut_mantelzorger",
    "erkenning als mantelzorger",
    Field(
        "kind",
        "choice",
        "Welke erkenning is het?",
        options=("general", "social_advantage"),
        labels=("de algemene erkenning", "de erkenning met sociaal voordeel"),
    ),
)
"""It has no amount. The one with social advantage lasts a year."""

HOME_CARE = receipt("gezinszorg_bijdrage", "gezinszorg of poetshulp van een erkende dienst")
"""It has no amount."""

CARE_CREDIT = receipt("vlaams_zorgkrediet", "uitkering voor Vlaams zorgkrediet")

INCENTIVE = receipt("vlaamse_aanmoedigingspremie", "Vlaamse aanmoedigingspremie voor zorg")

DISABILITY_CARD = receipt("european_disability_card", "Europese handicapkaart")
"""It has no amount."""

PARKING_CARD = receipt("parkeerkaart", "parkeerkaart voor personen met een handicap")
"""It has no amount."""

MOBILITY_AID = receipt("mobiliteitshulpmiddelen", "hulpmiddel om u te verplaatsen, betaald door de zorgkas")
"""It has no amount."""

CAR_VAT = receipt("btw_wagen_handicap", "lagere btw op uw wagen door uw handicap")
"""One car at a time. It has no amount."""

ROAD_TAX_EXEMPTION = receipt("vrijstelling_verkeersbelasting_handicap", "vrijstelling van de verkeersbelasting")
"""One vehicle at a time. It has no amount."""

LEAVE_BENEFIT = receipt("ext:rva_onderbrekingsuitkering", "uitkering van de RVA voor verlof om te zorgen")
"""Thematic leave or time credit for care; which one stands in the fact ``care_leave``."""

VAPH_SUPPORT = receipt(
    "ext:vaph_ondersteuning",
    "ondersteuning van het VAPH (Vlaams Agentschap voor Personen met een Handicap)",
    Field(
        "kind",
        "choice",
        "Welke ondersteuning is het?",
        options=("budget_or_full_time_mfc", "aids", "earlier_approval", "only_direct_help"),
        labels=(
            "een persoonsvolgend budget, een PAB, of voltijds verblijf in een MFC",
            "een dossier voor hulpmiddelen",
            "een oudere goedkeuring, een toegekend budget op de wachtlijst of een verslag van de toegangspoort",
            "alleen rechtstreeks toegankelijke hulp (zonder aanvraag bij het VAPH)",
        ),
    ),
)

HOME_NURSING = receipt(
    "ext:forfait_thuisverpleging",
    "vast bedrag voor thuisverpleging (forfait)",
    Field(
        "letter", "choice", "Welke letter heeft het forfait?", options=("T", "A", "B", "C"), labels=("T", "A", "B", "C")
    ),
)
"""Paid to the nurse, for the patient who holds it."""

PALLIATIVE = receipt("ext:palliatief_statuut", "palliatief forfait van het ziekenfonds")
"""A lump sum, begun on the day it was granted."""
