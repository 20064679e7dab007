"""Casuïstiekoverleg: learning from situations on cards that name nobody; the cards are gone afterwards."""
