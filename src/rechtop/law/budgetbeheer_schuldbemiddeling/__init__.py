"""Help with the budget and with debts by an OCMW or CAW: guidance, management, mediation."""
