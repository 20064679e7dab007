"""What somebody already receives to find or keep a home: a reference address, a running loan for a deposit."""

from __future__ import annotations

from rechtop.rules.receipts import receipt

REFERENCE_ADDRESS = receipt("referentieadres_ocmw", "een referentieadres bij een OCMW")
"""Held by who is registered there. It has no amount."""

DEPOSIT_LOAN = receipt("huurwaarborglening", "huurwaarborglening van het Vlaams Woningfonds, die nog loopt")
"""Held by who signed the loan, until it is paid back."""
