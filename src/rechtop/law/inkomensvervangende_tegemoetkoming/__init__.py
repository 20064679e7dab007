"""Inkomensvervangende tegemoetkoming: who may ask (``claimant``), the household (``family``), incomes (``means``)."""
