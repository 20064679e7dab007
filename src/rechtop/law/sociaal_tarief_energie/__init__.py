"""The social tariff for electricity and natural gas: a lower price for everybody at an address."""
