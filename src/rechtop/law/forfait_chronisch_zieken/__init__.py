"""Forfait voor chronisch zieken: a yearly lump sum for who has high co-payments and depends on care."""
