"""Consultations of three kinds that never become one another: with the person, about nobody, and under art. 458ter."""
