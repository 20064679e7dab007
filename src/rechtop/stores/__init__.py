"""A store of its own for each organisation: its database, its keys, its migrations. No joint client database (P-01)."""
