"""The basic child benefit of Flanders: one amount for new children, rank and age for those of before 2019."""
