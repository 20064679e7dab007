"""The route as a page to take along, from an interview or from the desk form, and as days for a calendar."""
