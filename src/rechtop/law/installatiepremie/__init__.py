"""The installation grant of the OCMW for who comes out of homelessness: once in a lifetime."""
