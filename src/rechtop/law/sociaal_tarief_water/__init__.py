"""The social tariff on the water bill: a fifth of the price for who had a benefit on 1 January."""
