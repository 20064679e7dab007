"""Questions that settle several facts at once: what is not named is as for most people. For the interview.

A screen shows the labels of what still matters, each to be named or not, and "niets hiervan". What is named is asked
by itself afterwards, unless it was a yes or no; without an answer everything is asked one by one.
"""

from __future__ import annotations

from rechtop.law.facts import (
    care,
    children,
    disability,
    energy,
    health,
    housing,
    income,
    legal,
    person,
    property,
    school,
    work,
)
from rechtop.law.residence.gate import BELGIAN, residence_status
from rechtop.rules.summaries import Summary, list_part, part

RECEIVED = Summary(
    "receives_complete",
    "Krijgt iemand op dit adres nog een andere uitkering of toelage?",
    "Wat u al krijgt, opent of sluit soms andere rechten.",
    (),
)

EVERYBODY = Summary(
    "iedereen",
    "Is er op dit adres iemand voor wie dit klopt?",
    "Nationaliteit, verblijf en adres tellen voor bijna elk recht.",
    (
        part(residence_status, "is geen Belg", BELGIAN),
        part(person.lives_in_belgium, "verblijft niet echt in België", 1),
        part(children.child_domicile_region, "een kind met zijn officiële adres buiten Vlaanderen", "flanders"),
        part(person.residence_region, "woont buiten Vlaanderen", "flanders"),
        part(person.domiciled_here, "staat hier niet ingeschreven, of pas na 1 januari", "since_1_january"),
        part(person.days_abroad_this_year, "was dit jaar een tijd in het buitenland"),
        part(care.zorgkas_member, "is niet aangesloten bij een zorgkas", 1),
    ),
    everybody=True,
)

DWELLING = Summary(
    "woning",
    "Klopt iets hiervan voor uw woning?",
    "Van de woning en de aansluiting hangen prijzen en kosten af.",
    (
        part(energy.use_kind, "ik woon hier niet gewoonlijk, of de aansluiting dient voor iets anders", "main_home"),
        part(energy.energy_ground_ended_this_year, "iemand verloor dit jaar een uitkering of statuut", "none"),
        part(energy.social_flat_collective_gas, "een sociaal appartement met gezamenlijke verwarming op gas"),
        part(energy.collective_heating_without_contract, "gezamenlijke verwarming zonder eigen contract"),
        part(legal.social_rent_at_most_half, "ik betaal hoogstens de helft van de sociale huur"),
        part(housing.declared_unfit, "de woning is ongeschikt of onbewoonbaar verklaard"),
        part(housing.refused_social_offer, "ik weigerde een sociale woning"),
        part(housing.rental_unit_kind, "ik huur een kamer", "self_contained"),
        part(energy.water_use, "het water is niet alleen voor mijn woning", "home"),
    ),
    everybody=True,
)

MONTH = Summary(
    "inkomen_maand",
    "Welke van deze inkomsten had iemand op dit adres vorige maand?",
    "Of u een recht hebt, hangt vaak af van uw inkomen.",
    (
        part(income.net_wage_month, "loon"),
        part(income.social_benefit_month, "een uitkering: werkloosheid, ziekte, invaliditeit"),
        part(income.pension_month, "een pensioen"),
        part(income.alimony_for_self_month, "onderhoudsgeld voor uzelf"),
        part(income.alimony_for_children_month, "onderhoudsgeld voor de kinderen"),
        part(income.housing_costs_paid_by_third_month, "iemand anders betaalt mijn huur of woonkosten"),
        part(income.wijkwerk_pay_month, "een vergoeding voor wijk-werken"),
        part(income.wijkwerk_hours_month, "uren wijk-werken"),
        part(work.ordinary_work_hours_month, "werkuren met een gewoon contract"),
        part(income.gross_taxable_income_month, "een belastbaar inkomen"),
        part(income.other_net_income_month, "een ander inkomen"),
    ),
    everybody=True,
)

YEAR = Summary(
    "inkomen_jaar",
    "Welke van deze inkomsten of kosten heeft iemand op dit adres in een jaar?",
    "Sommige rechten kijken naar een heel jaar.",
    (
        part(income.gross_wages_year, "loon"),
        part(income.net_self_employed_year, "winst als zelfstandige"),
        part(income.gross_social_benefits_year, "uitkeringen"),
        part(income.alimony_received_year, "onderhoudsgeld dat u krijgt"),
        part(income.alimony_paid_by_judgment_year, "onderhoudsgeld dat u moet betalen"),
        part(income.gross_taxable_income_previous_year, "een belastbaar inkomen, vorig jaar"),
        part(disability.taxable_labour_income_year, "belastbaar loon of winst, twee jaar geleden"),
        part(disability.taxable_replacement_income_year, "belastbare uitkeringen of pensioen, twee jaar geleden"),
        part(disability.other_taxable_income_year, "een ander belastbaar inkomen, twee jaar geleden"),
        part(work.student_hours_year, "werk met een studentencontract"),
        part(legal.exceptional_debt_month, "uitzonderlijke schulden die u elke maand afbetaalt"),
    ),
    everybody=True,
)

PROPERTY = Summary(
    "bezit",
    "Klopt iets hiervan voor wat iemand op dit adres bezit?",
    "Wat u bezit, telt mee bij rechten voor wie weinig heeft.",
    (
        part(property.savings, "meer dan 6.200 euro spaargeld", (0, property.savings.fact.typical[0])),
        part(property.cadastral_income_buildings, "een huis, appartement of grond, ook uw eigen woning"),
        part(property.cadastral_income_other_property, "een huis of grond waar u niet woont"),
        part(property.cadastral_income_foreign_use, "een huis of grond dat u verhuurt of voor uw werk gebruikt"),
        part(property.cadastral_income_let_part_of_home, "een deel van de eigen woning dat u verhuurt"),
        part(property.rent_received_year, "huur die u krijgt"),
        part(property.mortgage_interest_year, "een hypotheek waarvoor u interest betaalt"),
        part(property.shares_ownership_of_buildings, "een huis of grond samen met anderen"),
        list_part(property.goods_given_or_sold_10y, "iets van waarde, de laatste tien jaar verkocht of weggegeven"),
    ),
    everybody=True,
)

SITUATION = Summary(
    "situatie",
    "Klopt iets hiervan voor iemand op dit adres?",
    "In deze situaties gelden andere regels.",
    (
        part(work.fulltime_student, "studeert voltijds"),
        part(school.school_level, "gaat naar school, hogeschool of universiteit", "none"),
        part(children.youth_activity, "is 18 of ouder en leert nog, of is pas van school", "none"),
        part(children.child_in_charge, "heeft een minderjarig kind ten laste dat hier woont"),
        part(person.pregnant, "is zwanger"),
        part(person.homeless, "is dakloos"),
        part(person.imprisoned_on_roll, "zit in de gevangenis"),
        part(person.in_care_home, "woont in een woonzorgcentrum of instelling"),
        part(care.care_setting, "verblijft niet thuis", "home"),
        part(person.emancipated_by_marriage, "is jonger dan 18 en gehuwd"),
        part(person.guarantor, "kwam met een tenlasteneming"),
        part(person.code_207, "heeft een opvangplaats met code 207"),
        part(legal.maintained_by_household, "wordt door het gezin onderhouden"),
        part(disability.separate_household_proof, "heeft een bewijs van een apart huishouden"),
        part(disability.lives_with_distant_kin, "woont bij verre familie"),
        part(disability.child_supported, "betaalt onderhoudsgeld of zorgt voor een kind"),
        part(work.asks_leefloon, "vraagt zelf ook een leefloon"),
        part(work.gpmi_signed, "ondertekende een contract met het OCMW (GPMI)"),
        part(work.works_under_art60, "werkt via het OCMW (artikel 60)"),
        part(work.artistic_income, "is kunstenaar"),
        part(work.shortage_occupation, "werkt in een knelpuntberoep"),
        part(work.spi_days_used, "kreeg al een vrijstelling voor werk (SPI)"),
        part(work.work_started_while_on_leefloon, "begon te werken terwijl er leefloon was"),
    ),
    everybody=True,
)

HEALTH = Summary(
    "gezondheid",
    "Klopt iets hiervan voor de gezondheid of het statuut van iemand hier?",
    "Ziekte, handicap en pensioen openen soms een recht.",
    (
        part(disability.lasting_health_limitation, "heeft blijvend last van ziekte of handicap"),
        part(health.on_invalidity, "krijgt invaliditeit van het ziekenfonds"),
        part(health.long_term_sick, "is al lang ziek"),
        part(health.handicap_recognised_without_allowance, "heeft een erkende handicap, zonder tegemoetkoming"),
        part(health.disability_66, "is voor minstens 66 procent arbeidsongeschikt"),
        part(work.on_retirement_pension, "krijgt een rustpensioen"),
        part(work.on_survivor_pension, "krijgt een overlevingspensioen"),
        part(work.months_unemployed_or_incapacitated, "is werkloos of arbeidsongeschikt"),
        part(work.months_disponibility_for_illness, "is ambtenaar of militair, en tijdelijk uit dienst door ziekte"),
        part(work.bridging_right_full_quarter, "krijgt een overbruggingsrecht als zelfstandige"),
        part(health.signalled_by_health_fund, "kreeg een brief van het ziekenfonds over de verhoogde tegemoetkoming"),
        part(health.dependent_at_health_fund, "is ten laste bij het ziekenfonds van iemand anders"),
        part(health.unaccompanied_minor, "is een niet-begeleide minderjarige vreemdeling"),
        part(health.full_orphan, "is wees"),
    ),
    everybody=True,
)

CHILD = Summary(
    "kind",
    "Klopt iets hiervan voor een kind op dit adres?",
    "Voor de meeste kinderen klopt niets hiervan.",
    (
        part(children.custody_share, "woont niet altijd hier", "full"),
        part(children.foster_placement, "is geplaatst", "none"),
        part(children.child_handicap_percent, "heeft een erkende handicap"),
        part(children.child_pillar1_points, "heeft punten voor een ondersteuningsbehoefte"),
        part(school.boarding, "verblijft op internaat of op kot"),
        part(school.pupil_household_status, "is gehuwd, of leeft van een eigen inkomen", "ten_laste"),
        part(school.often_absent_from_school, "was twee schooljaren vaak afwezig zonder reden"),
    ),
    everybody=True,
)

SUMMARIES: tuple[Summary, ...] = (
    RECEIVED,
    EVERYBODY,
    DWELLING,
    MONTH,
    YEAR,
    PROPERTY,
    SITUATION,
    HEALTH,
    CHILD,
)
"""All summaries that the interview may put."""
