"""What somebody already receives: unemployment benefits and the study grant.

Work through the OCMW and the GPMI are facts (``works_under_art60``, ``gpmi_signed``), pay for neighbourhood work is
``wijkwerk_pay_month``. Amounts of unemployment are also part of ``social_benefit_month``: a rule reads one of both.
"""

from __future__ import annotations

from rechtop.rules.receipts import receipt

UNEMPLOYMENT_BENEFIT = receipt("werkloosheidsuitkering", "werkloosheidsuitkering na werk")
"""Full unemployment. The benefit beside part-time work is the fact ``half_time_with_guarantee``."""

INSERTION_BENEFIT = receipt("inschakelingsuitkering", "inschakelingsuitkering (werkloos na de studies)")

STUDY_GRANT = receipt("studietoelage_hoger_onderwijs", "studietoelage voor het hoger onderwijs, dit academiejaar")
"""Held by the student. The fact ``receives_study_grant`` only serves the leefloon for days before 2022."""
