"""Files of others with services: read without trust, shown before they count, kept whole or not at all, taken back."""
