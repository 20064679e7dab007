"""Screens about the home and about money: the dwelling, plans with it, debts, incomes and what one owns.

Each part is a label for one thing, with what it is for who does not mark it. Common things stand before rare ones.
"""

from __future__ import annotations

from rechtop.law.facts import (
    debts,
    disability,
    energy,
    energy_supply,
    housing,
    income,
    legal,
    owners,
    property,
    social_housing,
    work,
)
from rechtop.rules.summaries import Summary, list_part, part

DWELLING = Summary(
    "woning",
    "Klopt iets hiervan voor uw woning?",
    "Van de woning en de aansluiting hangen prijzen en kosten af.",
    (
        part(
            energy.heating_fuel,
            "verwarming met stookolie, petroleum of propaan in een tank",
            "natural_gas electricity bottled_gas pellets wood coal",
        ),
        part(housing.social_housing_list, "ik sta op de wachtlijst voor een sociale woning", "none"),
        part(social_housing.deposit_amount, "ik moet nog een huurwaarborg betalen"),
        part(
            social_housing.move_reason,
            "verhuisd omdat de vorige woning slecht, te klein of niet aangepast was, of na dakloosheid",
            "other",
        ),
        part(housing.rental_unit_kind, "ik huur een kamer", "self_contained"),
        part(energy.social_flat_collective_gas, "een sociaal appartement met gezamenlijke verwarming op gas"),
        part(legal.social_rent_at_most_half, "ik betaal hoogstens de helft van de sociale huur"),
        part(energy.collective_heating_without_contract, "gezamenlijke verwarming zonder eigen contract"),
        part(housing.declared_unfit, "de woning is ongeschikt of onbewoonbaar verklaard"),
        part(housing.refused_social_offer, "ik weigerde een sociale woning"),
        part(energy.use_kind, "ik woon hier niet gewoonlijk, of de aansluiting dient voor iets anders", "main_home"),
        part(energy.water_use, "het water is niet alleen voor mijn woning", "home"),
        part(energy.energy_ground_ended_this_year, "iemand verloor dit jaar een uitkering of statuut", "none"),
    ),
    everybody=True,
)

PLANS = Summary(
    "plannen",
    "Wilt u lenen of verbouwen voor een woning?",
    "Voor wie koopt of verbouwt, zijn er leningen en premies.",
    (
        part(owners.renovation_work, "ik wil verbouwen, of deed dat pas", "none"),
        part(owners.loan_purpose, "ik wil lenen voor een woning, of deed dat pas", "none"),
        part(owners.renovation_invoice, "ik heb een offerte of facturen van werken"),
    ),
    everybody=True,
)

DEBTS = Summary(
    "schulden",
    "Hebt u zorgen over geld, rekeningen of een rechtszaak?",
    "Dan is er hulp. U hoeft dit niet te zeggen.",
    (
        part(debts.money_trouble, "moeite met geld, rekeningen of schulden", "none"),
        part(legal.legal_matter, "een advocaat nodig voor verblijf, schulden, opname of snelrecht", "other"),
        part(legal.exceptional_debt_month, "uitzonderlijke schulden die ik elke maand afbetaal"),
        part(legal.in_debt_mediation, "schuldbemiddeling bij een OCMW, CAW of advocaat"),
        part(energy_supply.energy_supply, "een budgetmeter, of elektriciteit of gas die is afgesloten", "supplier"),
        part(energy_supply.fluvius_default_notice, "een aangetekende brief van Fluvius over facturen"),
        part(debts.trade_status, "zelfstandige of ondernemer, nu of vroeger", "never"),
        part(debts.debt_settlement_revoked_last_5_years, "een schuldenregeling die een rechter stopte"),
    ),
    everybody=True,
)

MONTH = Summary(
    "inkomen_maand",
    "Welke van deze inkomsten had iemand op dit adres vorige maand?",
    "Of u een recht hebt, hangt vaak af van uw inkomen.",
    (
        part(income.net_wage_month, "loon"),
        part(income.social_benefit_month, "een uitkering of een pensioen"),
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
        part(property.owns_other_real_estate, "een woning of bouwgrond naast de woning waar u woont"),
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
