"""The study grant for higher education: by academic year, points of the family, income, credits and a room."""
