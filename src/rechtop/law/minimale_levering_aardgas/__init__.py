"""The minimum supply of natural gas in winter for who has a prepaid meter: aid of the OCMW."""
