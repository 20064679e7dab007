"""The facts of the law: one vocabulary for all rights, each fact declared once in the module of its subject.

====================  ==================================================================================================
module                what it holds
====================  ==================================================================================================
``person``            birth date and age, pregnancy, where she lives, stay abroad, prison, care home, guarantor
``household``         who shares costs, incomes known only for a family as a whole, the dwelling and its rent
``income``            pay, pensions, benefits and alimony of a person: net and gross, month and year kept apart
``property``          savings, cadastral incomes, rent received, goods given away or sold
``work``              the job, the SPI exemption of the leefloon, studies, career, spells without work
``jobseekers``        how somebody works, days worked, unemployment benefit, a course, integration, breach of a GPMI
``children``          custody, placement, points and percentages, the old and the new child benefit
``childcare``         small children: the childcare they go to, nursery school
``school``            what a pupil follows, and the points of the family for the school allowance
``higher_education``  the course, its credits and the income of the study grant
``legal``             a lawyer: for what, insurance, exceptional debts, debt mediation, who is maintained
``health``            registration with the health fund, long illness, urgent medical help
``health_costs``      co-payments, hospital, home nursing, incontinence, the health fund, the provider somebody goes to
``care_premium``      the premium of the Flemish social protection, years not paid, the duty to integrate
``exercise``          exercise on referral: the letter of the physician and the quarters of coaching
``leisure``           the municipality of local rules, what an activity costs, getting about and meals near home
``disability``        recognitions by the FOD Sociale Zekerheid, and what its allowances ask of family and income
``care``              where somebody stays, the zorgkas, years in Flanders or Brussels, scores of the need for care
``carers``            who cares for somebody, leave and premiums for it
``home_help``         help at home by a service, and its price
``mobility``          points for moving, sight, aids to move, and the car of somebody with a handicap
``energy``            the connection, the use, the way of heating, fuel that was bought, water
``energy_supply``     energy after unpaid bills: who supplies, the notice of Fluvius, the prepaid meter
``owners``            the property tax, works and their bills, loans for a home and the insurance with them
``housing``           renting: the landlord and the area; the waiting list for social housing
``social_housing``    out of homelessness, moving, the deposit, what is owned, what sets the social rent
``debts``             money trouble, own trade, an earlier debt settlement, maintenance that is paid
``transport``         what opens cheap public transport, and the train trip a price is computed for
``receipts``          what somebody already receives, one object for each right or older benefit
``receipts_family``   the same of children: supplements of the Groeipakket, childcare, maintenance
``receipts_care``     the same of care, leave to care and a handicap
``receipts_debt``     the same of help with debts, court costs and public transport
``receipts_work``     the same of unemployment benefits and the study grant
``receipts_housing``  the same of help to find or keep a home
``receipts_health``   the same of help with the costs of care, cheap internet, the leisure pass
``constraints``       answers that cannot stand beside one another
``documents``         the papers on which a fact can stand and who can know it
====================  ==================================================================================================

The residence document is the fact ``residence_status`` of :mod:`rechtop.law.residence.gate`. Who is whose spouse,
parent or child is a relation (:data:`rechtop.rules.people.RELATIONS`), never a fact. Ages, "lives alone" and sizes
of households are derived from those; what somebody already receives is a receipt. Nothing is re-exported here:
import a fact from its module.
"""
