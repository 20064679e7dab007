"""The rights explorer for other programs: JSON over HTTP, without accounts, and nothing of a question is kept."""
