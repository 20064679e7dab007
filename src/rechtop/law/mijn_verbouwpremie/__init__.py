"""The Flemish renovation premium (Mijn VerbouwPremie)."""
