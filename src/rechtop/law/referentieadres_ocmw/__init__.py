"""The reference address at the OCMW, for who is homeless and registered nowhere."""
