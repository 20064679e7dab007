"""The plan of the person: what she wants in her words, goals, agreements, a day to look again."""
