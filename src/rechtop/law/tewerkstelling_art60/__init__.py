"""Work through the OCMW (art. 60 par. 7): a contract until somebody has worked enough for a social benefit."""
