"""Finding help: everyday words, misspellings, near a place, open now, in a language."""
