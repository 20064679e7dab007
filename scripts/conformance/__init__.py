"""`make conformance SCHEMAS=DIR`: our own answers against the schema files of others, which are not in this project."""
