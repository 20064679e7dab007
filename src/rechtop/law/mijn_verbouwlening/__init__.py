"""The Flemish loan for works (Mijn VerbouwLening)."""
