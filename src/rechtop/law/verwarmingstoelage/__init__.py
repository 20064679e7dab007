"""The heating allowance of the OCMW for heating oil, lamp petroleum and propane."""
