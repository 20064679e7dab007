"""The first page of a file: what is agreed, who comes when, and who works on it."""
