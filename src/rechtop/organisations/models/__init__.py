"""Everything that the social map keeps. Names map onto HSDS 3.0: docs/sociale-kaart.md has the table."""

from rechtop.organisations.models.change import Change
from rechtop.organisations.models.detail import (
    AreaLevel,
    Condition,
    CostOption,
    Language,
    RequiredDocument,
    RightLink,
    ServiceArea,
    Topic,
    WayIn,
    Wording,
)
from rechtop.organisations.models.doubled import DoubleDecision, DoubleProposal
from rechtop.organisations.models.imported import ColumnChoice, Import, ImportedChange, WaitingImport
from rechtop.organisations.models.lasting import REVIEW_MONTHS, holding_on
from rechtop.organisations.models.organisation import Identifier, Organisation, OrganisationKind
from rechtop.organisations.models.partnership import Partnership, PartnershipArea, PartnershipRole
from rechtop.organisations.models.phone import Phone
from rechtop.organisations.models.place import Closing, Place, Schedule, ServiceAtPlace
from rechtop.organisations.models.reach import AT_ONCE, Channel, Commitment, ContactAttempt, Desk, DeskCount
from rechtop.organisations.models.reminder import Reminder
from rechtop.organisations.models.scan import B, Improvement, Scan, ScanScore
from rechtop.organisations.models.searched import SearchWord, UnmetNeed
from rechtop.organisations.models.service import Capacity, Cost, Entry, Service

__all__ = [
    "AT_ONCE",
    "REVIEW_MONTHS",
    "AreaLevel",
    "B",
    "Capacity",
    "Change",
    "Channel",
    "Closing",
    "ColumnChoice",
    "Commitment",
    "Condition",
    "ContactAttempt",
    "Cost",
    "CostOption",
    "Desk",
    "DeskCount",
    "DoubleDecision",
    "DoubleProposal",
    "Entry",
    "Identifier",
    "Import",
    "ImportedChange",
    "Improvement",
    "Language",
    "Organisation",
    "OrganisationKind",
    "Partnership",
    "PartnershipArea",
    "PartnershipRole",
    "Phone",
    "Place",
    "Reminder",
    "RequiredDocument",
    "RightLink",
    "Scan",
    "ScanScore",
    "Schedule",
    "SearchWord",
    "Service",
    "ServiceArea",
    "ServiceAtPlace",
    "Topic",
    "UnmetNeed",
    "WaitingImport",
    "WayIn",
    "Wording",
    "holding_on",
]
