"""The emergency-buy fund: an interest-free loan of the OCMW for who had to buy a bad home."""
