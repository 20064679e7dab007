"""The social map as open data in the Human Services Data Specification (HSDS), 3.0 and 3.1. docs/open-data.md tells."""
