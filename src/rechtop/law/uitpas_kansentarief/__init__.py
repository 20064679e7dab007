"""UiTPAS with the opportunity tariff: a leisure pass of the municipality, cheaper for who has little."""
