"""The school allowance: for pupils, by school year, points of the family and its income."""
