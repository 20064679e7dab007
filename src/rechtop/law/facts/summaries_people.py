"""Screens about people: who they are and where they live, learning, work, health, care and children.

Each part is a label for one thing, with what it is for who does not mark it. Common things stand before rare ones.
"""

from __future__ import annotations

from rechtop.law.facts import (
    care,
    care_premium,
    carers,
    childcare,
    children,
    debts,
    disability,
    exercise,
    health,
    health_costs,
    home_help,
    jobseekers,
    legal,
    mobility,
    person,
    school,
    social_housing,
    transport,
    work,
)
from rechtop.law.facts import leisure as near_home
from rechtop.law.residence.gate import BELGIAN, residence_status
from rechtop.rules.summaries import Summary, part

EVERYBODY = Summary(
    "iedereen",
    "Is er op dit adres iemand voor wie dit klopt?",
    "Nationaliteit, verblijf en adres tellen voor bijna elk recht.",
    (
        part(residence_status, "is geen Belg", BELGIAN),
        part(jobseekers.born_abroad_like_parent, "is in het buitenland geboren, net als een van de ouders"),
        part(person.domiciled_here, "staat hier niet ingeschreven, of pas na 1 januari", "since_1_january"),
        part(person.residence_region, "woont officieel buiten Vlaanderen", "flanders"),
        part(person.lives_in_belgium, "verblijft niet echt in België", 1),
        part(person.days_abroad_this_year, "was dit jaar meer dan vier weken in het buitenland", (0, 28)),
        part(children.child_domicile_region, "een kind met zijn officiële adres buiten Vlaanderen", "flanders"),
        part(care.zorgkas_member, "is niet aangesloten bij een zorgkas", 1),
        part(care.years_in_flanders_or_brussels, "woonde nog geen tien jaar in Vlaanderen of Brussel", (10, 130)),
        part(
            care.consecutive_years_in_flanders_or_brussels,
            "woonde de laatste vijf jaar ook ergens anders dan in Vlaanderen, Brussel of de EU",
            (5, 130),
        ),
        part(care_premium.lived_in_flanders_this_year, "woonde dit jaar geen enkele dag in Vlaanderen", 1),
    ),
    everybody=True,
)

MEMBER = Summary(
    "aangesloten",
    "Klopt iets hiervan voor het ziekenfonds of de zorgkas van iemand hier?",
    "Het ziekenfonds en de zorgkas betalen veel rechten.",
    (
        part(health.dependent_at_health_fund, "is ten laste bij het ziekenfonds van iemand anders"),
        part(health_costs.affiliated_health_fund, "is niet in orde bij een ziekenfonds of de Hulpkas", 1),
        part(health.signalled_by_health_fund, "kreeg een brief van het ziekenfonds over de verhoogde tegemoetkoming"),
        part(care_premium.inburgering_duty, "moest een inburgeringstraject volgen", "not_obliged"),
        part(care_premium.zorgkas_no_premium, "is persoonlijk failliet, of enkel administratief bij een zorgkas"),
        part(health.full_orphan, "is bij het ziekenfonds ingeschreven als wees"),
        part(health.unaccompanied_minor, "is een niet-begeleide minderjarige vreemdeling"),
    ),
    everybody=True,
)

LEARNING = Summary(
    "leren",
    "Gaat iemand op dit adres naar school, of leert iemand iets?",
    "Voor wie leert, zijn er toelagen en kortingen.",
    (
        part(school.school_level, "gaat naar school, hogeschool of universiteit", "none"),
        part(work.fulltime_student, "studeert voltijds"),
        part(children.youth_activity, "is 18 of ouder en leert nog, of is pas van school", "none"),
        part(school.boarding, "verblijft op internaat of op kot"),
        part(work.receives_study_grant, "krijgt een studietoelage"),
        part(work.student_hours_year, "werkt met een studentencontract"),
        part(jobseekers.training_own_initiative, "volgt of zoekt een opleiding naast het werk"),
        part(school.often_absent_from_school, "was twee schooljaren vaak afwezig zonder reden"),
        part(school.pupil_household_status, "een leerling die gehuwd is of een eigen inkomen heeft", "ten_laste"),
    ),
    everybody=True,
)

WORK = Summary(
    "werk",
    "Klopt iets hiervan voor het werk of pensioen van iemand hier?",
    "Werk, werkloosheid en pensioen openen soms een recht.",
    (
        part(jobseekers.work_status, "werkt, ook als zelfstandige of student", "none"),
        part(jobseekers.share_of_year_worked, "werkte dit jaar, al is het kort"),
        part(jobseekers.registered_jobseeker, "is werkzoekende bij de VDAB"),
        part(work.months_unemployed_or_incapacitated, "is werkloos of arbeidsongeschikt"),
        part(work.on_retirement_pension, "krijgt een rustpensioen"),
        part(work.on_survivor_pension, "krijgt een overlevingspensioen"),
        part(carers.care_leave, "neemt of wil verlof om te zorgen", "none"),
        part(carers.care_credit_motive, "wil minder werken om te zorgen of te leren (zorgkrediet)", "none"),
        part(jobseekers.half_time_with_guarantee, "werkt deeltijds met een uitkering van de RVA"),
        part(work.bridging_right_full_quarter, "krijgt een overbruggingsrecht als zelfstandige"),
        part(work.months_disponibility_for_illness, "is ambtenaar of militair, en tijdelijk uit dienst door ziekte"),
    ),
    everybody=True,
)

OCMW_WORK = Summary(
    "werk_ocmw",
    "Klopt iets hiervan voor iemand die leefloon vraagt of krijgt?",
    "Voor werk en studie gelden bij het OCMW eigen regels.",
    (
        part(work.gpmi_signed, "ondertekende een contract met het OCMW (GPMI)"),
        part(work.asks_leefloon, "vraagt zelf ook een leefloon"),
        part(work.works_under_art60, "werkt via het OCMW (artikel 60)"),
        part(work.work_started_while_on_leefloon, "begon te werken of te leren terwijl er leefloon was"),
        part(work.shortage_occupation, "werkt in een knelpuntberoep"),
        part(work.artistic_income, "is kunstenaar"),
        part(work.spi_days_used, "kreeg al een vrijstelling voor werk (SPI)"),
    ),
    everybody=True,
)

HEALTH = Summary(
    "gezondheid",
    "Klopt iets hiervan voor de gezondheid van iemand hier?",
    "Ziekte en handicap openen soms een recht.",
    (
        part(disability.lasting_health_limitation, "heeft een handicap, een lange ziekte of elke dag hulp nodig"),
        part(health.long_term_sick, "is al lang ziek of invalide"),
        part(health.on_invalidity, "krijgt een invaliditeitsuitkering van het ziekenfonds"),
        part(health.disability_66, "is voor minstens 66 procent gehandicapt of arbeidsongeschikt"),
        part(disability.autonomy_points, "kreeg punten voor een handicap van een arts van de FOD"),
        part(disability.earning_capacity_recognised, "kan door een handicap hoogstens een derde verdienen"),
        part(health.handicap_recognised_without_allowance, "heeft een erkende handicap, zonder tegemoetkoming"),
        part(children.child_handicap_percent, "een kind met een erkende handicap (procent)"),
        part(children.child_pillar1_points, "een kind met punten in pijler 1"),
        part(children.child_total_points, "een kind met punten op de medisch-sociale schaal"),
    ),
    everybody=True,
)

HELP = Summary(
    "hulp",
    "Klopt iets hiervan voor iemand op dit adres?",
    "Wie hulp nodig heeft of zorgt voor iemand, krijgt soms steun.",
    (
        part(home_help.needs_help_at_home, "heeft thuis hulp nodig bij de zorg of het huishouden"),
        part(near_home.limited_mobility, "kan zich moeilijk verplaatsen"),
        part(near_home.cannot_cook, "kan niet zelf geregeld warm koken"),
        part(carers.cares_for, "zorgt zonder loon voor iemand die ziek of oud is", "nobody"),
        part(health_costs.copayments_previous_year, "betaalde vorig jaar minstens 365 euro remgeld", (0, 364_99)),
        part(
            health_costs.lowest_quarter_costs_two_years_before,
            "had twee jaar lang elk kwartaal minstens 300 euro kosten voor zorg",
            (0, 299_99),
        ),
        part(health_costs.rare_disease_certified, "heeft een zeldzame ziekte, bevestigd door een specialist"),
        part(health_costs.home_nursing_bc_months, "krijgt thuisverpleging met forfait B of C"),
        part(health_costs.untreatable_incontinence, "verliest urine, en een arts kan daar niets meer aan doen"),
        part(exercise.moves_too_little, "beweegt te weinig"),
        part(exercise.exercise_referral_letter, "kreeg van een arts een brief voor een beweegcoach"),
        part(near_home.membership_cost, "betaalt lidgeld voor een club, kamp of lessen"),
    ),
    everybody=True,
)

DISABILITY = Summary(
    "handicap",
    "Klopt iets hiervan voor iemand met een handicap?",
    "Bij een erkende handicap horen soms nog andere rechten.",
    (
        part(mobility.lasting_mobility_problem, "kan zich voor lange tijd niet zonder hulp verplaatsen"),
        part(mobility.mobility_points, "kreeg punten voor zich verplaatsen"),
        part(mobility.permanent_invalidity_percent, "heeft een erkende blijvende invaliditeit (procent)"),
        part(mobility.lower_limb_invalidity_percent, "heeft een erkende invaliditeit door de benen (procent)"),
        part(transport.registered_vaph, "is ingeschreven bij het VAPH"),
        part(transport.vdab_btom, "heeft bij de VDAB recht op bijzondere maatregelen (BTOM)"),
        part(mobility.car_registered_to, "rijdt met een wagen, of wordt gereden", "none"),
        part(mobility.car_purchase, "kocht een wagen, of wil er een kopen", "none"),
        part(transport.visual_invalidity_percent, "ziet heel slecht (erkende invaliditeit)"),
        part(mobility.fully_blind, "is volledig blind"),
        part(mobility.upper_limbs, "heeft verlamde of geamputeerde armen of handen", "none"),
        part(mobility.war_invalidity_percent, "is oorlogsinvalide"),
    ),
    everybody=True,
)

SCORES = Summary(
    "zorgnood",
    "Heeft iemand een attest van een zorgnood?",
    "Met zo’n attest geeft de zorgkas geld, zonder nieuw onderzoek.",
    (
        part(care.belrai_total, "deed een BelRAI Screener"),
        part(care.belrai_adl_iadl, "kreeg op de BelRAI Screener punten voor ADL en IADL"),
        part(care.bel_score, "heeft een attest met de BEL-schaal"),
        part(care.day_care_score, "kreeg een letter van een dagcentrum of kortverblijf", "none"),
    ),
    everybody=True,
)

CHILD = Summary(
    "kind",
    "Klopt iets hiervan voor een kind op dit adres?",
    "Voor de meeste kinderen klopt niets hiervan.",
    (
        part(childcare.childcare, "gaat naar de kinderopvang, of zou dat willen", "none"),
        part(children.custody_share, "woont niet altijd hier", "full"),
        part(childcare.birth_grant_paid, "kreeg nog nooit een startbedrag of geboortepremie", 1),
        part(disability.child_supported, "een ouder krijgt of betaalt onderhoudsgeld of kinderbijslag voor een kind"),
        part(children.maintenance_fixed_month, "heeft recht op onderhoudsgeld volgens een vonnis of akte"),
        part(children.maintenance_terms_unpaid, "krijgt niet al het onderhoudsgeld dat vastligt"),
        part(debts.child_maintenance_paid_month, "iemand hier betaalt onderhoudsgeld voor een kind elders"),
        part(children.parents_deceased, "een ouder is gestorven of verdwenen", "none"),
        part(children.foster_placement, "is geplaatst in een pleeggezin of instelling", "none"),
    ),
    everybody=True,
)

LIVING = Summary(
    "samenleven",
    "Klopt iets hiervan voor iemand op dit adres?",
    "Het telt hoe iemand woont, en met wie. U hoeft dit niet te zeggen.",
    (
        part(children.child_in_charge, "heeft een minderjarig kind ten laste dat hier woont"),
        part(person.pregnant, "is zwanger"),
        part(legal.maintained_by_household, "een volwassene die door het gezin wordt onderhouden"),
        part(care.care_setting, "verblijft niet thuis", "home"),
        part(person.in_care_home, "is ingeschreven in een woonzorgcentrum of instelling"),
        part(transport.assisted_living_youth, "woont als jongere zelfstandig, met begeleiding van de jeugdhulp"),
        part(disability.separate_household_proof, "heeft een bewijs van een apart huishouden"),
        part(disability.lives_with_distant_kin, "woont bij verre familie"),
        part(person.homeless, "is dakloos, of slaapt bij anderen of in een opvang"),
        part(person.imprisoned_on_roll, "zit in de gevangenis"),
        part(person.emancipated_by_marriage, "is jonger dan 18 en gehuwd"),
    ),
    everybody=True,
)

WITHOUT_HOME = Summary(
    "zonder_thuis",
    "Was iemand hier dakloos, of is iemand nergens ingeschreven?",
    "Voor wie geen adres heeft of had, is er hulp. U hoeft dit niet te zeggen.",
    (
        part(social_housing.home_after_homelessness, "was dakloos, en kreeg daarna een eigen woning", "no"),
        part(social_housing.installation_premium_before, "kreeg al eens een installatiepremie van een OCMW", "no"),
        part(social_housing.no_registration_anywhere, "is nergens ingeschreven"),
        part(person.code_207, "heeft een opvangplaats met code 207"),
        part(person.guarantor, "kwam met een tenlasteneming"),
    ),
    everybody=True,
)
