"""The loan without interest of the Vlaams Woningfonds for the deposit of a private rented home."""
