"""Zorgbudget voor mensen met een handicap: a fixed sum by month for closed groups, and for children with 12 points."""
