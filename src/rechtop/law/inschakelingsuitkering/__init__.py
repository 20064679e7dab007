"""The insertion benefit: for young people who looked for work for a year after their studies."""
