"""The papers on which a fact can stand, and who else can know it: two fixed lists, in the words people use."""

from __future__ import annotations

NO_PAPER = "geen papier"
IDENTITY = "identiteitskaart of verblijfskaart"
PAYSLIP = "loonbrief"
BANK = "rekeninguittreksel"
TAX = "aanslagbiljet personenbelasting"
CADASTRE = "brief kadaster of onroerende voorheffing"
PENSION = "brief van de pensioendienst"
UNEMPLOYMENT = "brief van vakbond of RVA"
HEALTH_FUND = "brief van het ziekenfonds"
DISABILITY = "brief van de FOD Sociale Zekerheid (handicap)"
CHILD_BENEFIT = "brief van het Groeipakket"
OCMW = "beslissing van het OCMW"
LEASE = "huurcontract"
ENERGY_BILL = "energiefactuur"
DOCTOR = "attest van een arts"
JUDGMENT = "vonnis of akte"
SCHOOL = "attest van de school"
SOCIAL_HOUSING = "brief van de woonmaatschappij"
UNFIT_DECISION = "besluit van de gemeente over uw woning"
WATER_BILL = "waterfactuur"
FUEL_BILL = "factuur of leveringsbon van de brandstof"
CHILDCARE = "attest of rekening van de kinderopvang"
WORKS_BILL = "factuur of offerte van de werken"
HOME_LOAN = "contract of voorstel van de lening"
CARE_SERVICE = "attest of rekening van de dienst voor thuiszorg"
CAR = "bestelbon of inschrijvingsbewijs van de wagen"

DOCUMENTS = (
    NO_PAPER,
    IDENTITY,
    PAYSLIP,
    BANK,
    TAX,
    CADASTRE,
    PENSION,
    UNEMPLOYMENT,
    HEALTH_FUND,
    DISABILITY,
    CHILD_BENEFIT,
    OCMW,
    LEASE,
    ENERGY_BILL,
    DOCTOR,
    JUDGMENT,
    SCHOOL,
    SOCIAL_HOUSING,
    UNFIT_DECISION,
    WATER_BILL,
    FUEL_BILL,
    CHILDCARE,
    WORKS_BILL,
    HOME_LOAN,
    CARE_SERVICE,
    CAR,
)
"""Every paper a fact may name; a fact names exactly one."""

BY_SELF = "de persoon zelf"
BY_OCMW = "het OCMW"
BY_HEALTH_FUND = "het ziekenfonds"
BY_PENSION_SERVICE = "de pensioendienst"
BY_CHILD_BENEFIT_PAYER = "de uitbetaler van het Groeipakket"
BY_LANDLORD = "de verhuurder"
BY_ENERGY_SUPPLIER = "de energieleverancier"
BY_CARE_PROVIDER = "de zorgverlener"
BY_FEDASIL = "Fedasil"
BY_EMPLOYER = "de werkgever"
BY_SOCIAL_LANDLORD = "de woonmaatschappij"
BY_HOUSING_ADMINISTRATION = "Wonen in Vlaanderen"

KNOWERS = (
    BY_SELF,
    BY_OCMW,
    BY_HEALTH_FUND,
    BY_PENSION_SERVICE,
    BY_CHILD_BENEFIT_PAYER,
    BY_LANDLORD,
    BY_ENERGY_SUPPLIER,
    BY_CARE_PROVIDER,
    BY_FEDASIL,
    BY_EMPLOYER,
    BY_SOCIAL_LANDLORD,
    BY_HOUSING_ADMINISTRATION,
)
"""Everybody who may be the first to know a fact."""
